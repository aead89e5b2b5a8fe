import { loadComments } from './comments';
import { copyLink } from './copy-link';
import { chooseTextSize } from './text-size';
import { switchTheme } from './theme';

switchTheme();
chooseTextSize();
copyLink();
loadComments();
