/** What the program is run on while it is built: the author's own report, which may have errors, and one with what most have. */
export const REPORTS = ['content', 'tests/fixtures/variations/2021'];
