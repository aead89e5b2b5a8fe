import { backToTop } from './back-to-top';
import { loadComments } from './comments';
import { countRead } from './count-read';
import { keepReadingPosition } from './reading-position';
import { shareArticle } from './share';
import { suggestWhileTyping } from './suggest';
import { chooseTextSize } from './text-size';
import { switchTheme } from './theme';

switchTheme();
chooseTextSize();
shareArticle();
backToTop();
keepReadingPosition();
loadComments();
countRead();
suggestWhileTyping();
