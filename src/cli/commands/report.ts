import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { Picture } from '../../publish/picture.js';
import { pictureOfStore } from '../../publish/picture-of-store.js';
import { htmlReport } from '../../publish/report/html.js';
import { markdownReport } from '../../publish/report/markdown.js';
import { makeReport } from '../../publish/report/report.js';
import { countWords } from '../../publish/words/count-words.js';
import { parseEdtf } from '../../situation/edtf.js';
import type { Situation } from '../../situation/situation.js';
import type { Store } from '../../store/open-store.js';
import { readStatus } from '../../store/queries/status.js';
import { extractorFor } from '../extractor.js';
import { say, warn, writeLine } from '../output.js';
import { withStore } from '../project-store.js';
import { loadSituation } from '../situation-file.js';
import { UserError } from '../user-error.js';

interface Options {
  asOf?: string;
  output?: string;
  format?: string;
  store: string;
  situation?: string;
}

/** `crossbearing report`: the situation report, as Markdown or as one HTML page. */
export function register(program: Command): void {
  program
    .command('report')
    .description('write the situation report: every number footnoted to account, date and quoted words')
    .option('--as-of <date>', 'what could be known by this date (an EDTF date: 2019, 2019-09, 2019-09-26)')
    .option(
      '-o, --output <file>',
      'file to write; .html gives one self-contained page, else Markdown (default: standard output)',
    )
    .option('--format <form>', 'markdown or html, whatever the file is called')
    .option('--store <dir>', 'folder of the project', '.')
    .option('-s, --situation <file>', 'situation file (default: situation.yaml of the project)')
    .action(async (options: Options) => {
      const format = formatOf(options);
      if (options.asOf !== undefined && !parseEdtf(options.asOf))
        throw new UserError(`not a date: ${options.asOf}; write it like 2019-09-26`);
      const { situation } = loadSituation(options.situation, options.store);
      const picture = await withStore(options.store, { create: false }, (store) =>
        currentPicture(store, situation, options.asOf),
      );
      const report = makeReport(picture);
      const page = format === 'html' ? htmlReport(report) : markdownReport(report);
      if (options.output === undefined) await writeLine(page.trimEnd());
      else {
        writeReport(options.output, page);
        say(
          `Wrote ${options.output}: ${countWords(picture.accounts.length, 'account')}, ${countWords(picture.claims.length, 'claim')}, ${countWords(picture.reconciliation.conflicts.length, 'conflict')}.`,
        );
      }
    });
}

function formatOf(options: Options): 'html' | 'markdown' {
  const named = options.format ?? (/\.html?$/i.test(options.output ?? '') ? 'html' : 'markdown');
  if (named !== 'html' && named !== 'markdown')
    throw new UserError(`no report has the form ${named}; there are: markdown, html`);
  return named;
}

async function currentPicture(
  store: Store,
  situation: Situation,
  asOf: string | undefined,
): Promise<Picture> {
  const status = await readStatus(store, extractorFor(situation).extractor);
  if (status.picture !== 'current')
    warn('the store has changed since it was last built: run "crossbearing build" for a current report');
  const leftOut = status.problems.map(({ path, line, message }) => ({
    file: line === undefined ? path : `${path}:${line}`,
    message,
  }));
  return pictureOfStore(store, situation, { leftOut, ...(asOf === undefined ? {} : { asOf }) });
}

function writeReport(file: string, page: string): void {
  try {
    writeFileSync(file, page);
  } catch (error) {
    throw new UserError(`cannot write ${file}: ${(error as Error).message}`);
  }
}
