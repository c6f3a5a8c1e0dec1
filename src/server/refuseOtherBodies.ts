import type { onRequestHookHandler } from 'fastify';
import { HttpFault } from './httpFaults.ts';

/** Refuses a body that is compressed, since a small one can be large when it is read, or in another encoding than UTF-8. */
export const refuseOtherBodies: onRequestHookHandler = ({ headers }, _reply, done) => {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    done(new HttpFault(415, 'The body is compressed. Send it as it is.'));
    return;
  }
  const charset = charsetForm.exec(headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && charset.toLowerCase() !== 'utf-8') {
    done(new HttpFault(415, `The body is in ${charset}. Send JSON in UTF-8.`));
    return;
  }
  done();
};

const charsetForm = /;\s*charset\s*=\s*"?([\w.:+-]{1,40})/i;
