import { mediaResponse } from '../../_lib/media';

/** Pictures of the content folder. */
export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  return mediaResponse((await params).path);
}
