/**
 * OWASP ASVS 5.0 level 2, line by line: authentication (V6), sessions (V7), authorization (V8), self-contained tokens (V9), and
 * the lines of OAuth and OIDC (V10) that concern a client. Requirements in our own words; the text that binds is OWASP's.
 * A line names the tests that show it, by file and title; test/docs/security.test.ts finds them. What is not met says what is
 * missing, and `docs/security.md` shows both.
 */
export type Shown = readonly [file: string, title: string]

export type Line = {
  readonly number: string
  readonly level: 1 | 2 | 3
  readonly asks: string
  readonly how: string
  readonly shownBy?: readonly Shown[]
  /** What is not there; absent when the line is met. */
  readonly missing?: string
  /** The line does not concern us, because of what `how` says. */
  readonly isElsewhere?: true
}

export type Chapter = { readonly title: string; readonly lines: readonly Line[] }

const ATTEMPTS = 'src/core/people/pressure/rules/attempt.test.ts'
const GUESSING = 'test/security/guessing.test.ts'
const SAME = 'test/security/same-answers.test.ts'
const EVERY_PAGE = 'test/security/every-page.test.ts'
const PASSWORD = 'src/core/people/rules/password.test.ts'
const HASHES = 'src/core/people/passwords.test.ts'
const ENTERING = 'src/core/people/entering/operations/entering.test.ts'
const CODES = 'src/core/people/entering/codes.test.ts'
const CODE_PAGES = 'src/web/public/code/controller.test.ts'
const CHOOSING = 'src/web/account/password/controller.test.ts'
const FACTORS = 'src/core/people/factors/operations/codes.test.ts'
const CHANGES = 'src/core/people/factors/operations/factors-change.test.ts'
const PASSKEYS = 'src/core/people/factors/operations/passkeys.test.ts'
const SECOND = 'src/web/public/second-factor/second-factor.test.ts'
const OPENING = 'src/core/people/operations/open-session.test.ts'
const SIGN_IN = 'src/core/people/operations/sign-in.test.ts'
const SIGN_IN_PAGE = 'src/web/public/sign-in/controller.test.ts'
const ELSEWHERE = 'src/web/public/sign-in-elsewhere/controller.test.ts'
const AGENCIES = 'src/web/public/sign-in-elsewhere/officers.test.ts'
const LINKS = 'src/web/account/links/controller.test.ts'
const INVITING = 'src/core/people/officers/operations/inviting.test.ts'
const LEAVING = 'src/core/people/officers/operations/leaving.test.ts'
const MEMBERS = 'src/web/workbench/officers/controller.test.ts'
const SESSIONS = 'src/web/account/sessions/controller.test.ts'
const PROFILE = 'src/web/account/profile/controller.test.ts'
const RECENT = 'src/web/recent.test.ts'
const VISIBLE = 'src/core/reports/queries/visible-to.test.ts'
const VAULT = 'src/platform/vault.test.ts'

export const CHAPTERS: readonly Chapter[] = [
  {
    title: 'V6.1 Authentication: what is written down',
    lines: [
      {
        number: '6.1.1',
        level: 1,
        asks: 'How guessing and stuffing of credentials are met, and how nobody can lock others out',
        how: 'docs/decisions/0112-lock-out.md, 0113-proof-of-work.md, 0114-limits-in-one-table.md; the numbers are one table, `src/core/people/pressure/limits.ts`',
        shownBy: [
          [ATTEMPTS, 'never keep out a browser that knows the account, and leave its owner a way in from a new one'],
        ],
      },
      {
        number: '6.1.2',
        level: 2,
        asks: 'A list of words of the context that no password may be made of',
        how: 'the names of the service and the contacts of the account with their parts (`src/core/people/rules/password.ts`, docs/decisions/0102)',
        shownBy: [[PASSWORD, 'what anybody would try first is refused:']],
      },
      {
        number: '6.1.3',
        level: 2,
        asks: 'All ways in, with the strength of each',
        how: '“Ways in” above; docs/decisions/0100 to 0106',
        shownBy: [[OPENING, 'says how and when its person proved themselves, and from what kind of browser']],
      },
    ],
  },
  {
    title: 'V6.2 Passwords',
    lines: [
      {
        number: '6.2.1',
        level: 1,
        asks: 'At least 8 characters, 15 recommended',
        how: 'ten, counted as people count them; a passkey or a code needs none',
        shownBy: [[PASSWORD, 'the password %s is judged by its length, not by what kinds of signs it has']],
      },
      {
        number: '6.2.2',
        level: 1,
        asks: 'People can change their password',
        how: 'at /akun/keamanan, and by a code when it is forgotten',
        shownBy: [
          [
            CHOOSING,
            'a password is changed by whoever knows the old one, and everybody else with a session is put out',
          ],
        ],
      },
      {
        number: '6.2.3',
        level: 1,
        asks: 'Changing it takes the current and the new one',
        how: 'both, and a fresh proof besides',
        shownBy: [[ENTERING, 'another one needs the one until now, ends the other sessions, and the owner is told']],
      },
      {
        number: '6.2.4',
        level: 1,
        asks: 'New passwords are compared to the 3,000 commonest',
        how: 'to a bundled list of more than that, as they are and without what hangs on their word',
        shownBy: [[ENTERING, 'may not be replaced by one that everybody knows, which costs no try of the code']],
      },
      {
        number: '6.2.5',
        level: 1,
        asks: 'No rules of composition',
        how: 'only length counts',
        shownBy: [[PASSWORD, 'the password %s is judged by its length, not by what kinds of signs it has']],
      },
      {
        number: '6.2.6',
        level: 1,
        asks: 'The field hides what is typed',
        how: '`type=password` in the one component that there is for it',
        shownBy: [[SIGN_IN_PAGE, 'shows again who was typed, and never the password']],
      },
      {
        number: '6.2.7',
        level: 1,
        asks: 'Pasting and password managers work',
        how: 'nothing hinders them; fields say `username`, `current-password`, `new-password`',
        shownBy: [
          [
            'test/journeys/entering.test.ts',
            'somebody registers, comes back by code, and replaces a forgotten password, %s',
          ],
        ],
      },
      {
        number: '6.2.8',
        level: 1,
        asks: 'Compared exactly as typed, not cut, not in another case',
        how: 'argon2id over all of it; letters that keyboards write in two ways are one, as NIST SP 800-63B asks (Unicode NFKC)',
        shownBy: [[HASHES, 'only the password itself is right, however the keyboard writes its accents']],
      },
      {
        number: '6.2.9',
        level: 2,
        asks: 'At least 64 characters are taken',
        how: 'up to 200',
        shownBy: [[PASSWORD, 'the password %s is judged by its length, not by what kinds of signs it has']],
      },
      {
        number: '6.2.10',
        level: 2,
        asks: 'A password does not run out',
        how: 'nothing makes one run out; there is no such column',
        shownBy: [[ENTERING, 'the first needs no other, and tells nobody']],
      },
      {
        number: '6.2.11',
        level: 2,
        asks: 'The words of the context are refused',
        how: 'with a sentence that says so',
        shownBy: [
          [PASSWORD, 'what anybody would try first is refused:'],
          [CODE_PAGES, 'is not replaced by %j, which is said why and never shown again'],
        ],
      },
      {
        number: '6.2.12',
        level: 2,
        asks: 'New passwords are compared to breached ones',
        how: 'to a bundled list; no word of a password leaves the machine',
        shownBy: [[CODE_PAGES, 'is not replaced by %j, which is said why and never shown again']],
        missing: 'the list is of tens of thousands, not of all that ever leaked',
      },
    ],
  },
  {
    title: 'V6.3 Authentication in general',
    lines: [
      {
        number: '6.3.1',
        level: 1,
        asks: 'What 6.1.1 says is done',
        how: 'limits by address, account and both; proof of work; a code beyond a hundred tries a day; a browser that knows the account is spared',
        shownBy: [
          [ATTEMPTS, 'from a thousand addresses in an hour reach at most a hundred passwords, proved or not'],
          [
            GUESSING,
            'from many addresses reach ten passwords before work has to be proved; the owner gets in all the same',
          ],
          [
            'test/security/two-processes.test.ts',
            'two processes at the same moment let through together what one would have',
          ],
        ],
      },
      {
        number: '6.3.2',
        level: 1,
        asks: 'No default accounts',
        how: 'a service begins with none; demonstration accounts are made in a demonstration only, and a database that holds them is not put into service',
        shownBy: [
          [
            'src/main/starting.test.ts',
            'a database with a demonstration in it, whose passwords everybody knows, is not put into service',
          ],
          ['src/platform/config.test.ts', 'with a database of ours it is a service, not a demonstration'],
        ],
      },
      {
        number: '6.3.3',
        level: 2,
        asks: 'Two factors, or reasons and other protection where not',
        how: 'officers always; citizens if they like, because the account of a citizen opens their own reports only and many have one old telephone (docs/decisions/0103). What a citizen could lose asks for a fresh proof',
        shownBy: [
          [FACTORS, 'has no session before one is set up, and then has one under a new token'],
          ['src/core/people/factors/rules/factors.test.ts', 'after a password'],
          [PASSKEYS, 'needs no name and no password, and is both factors at once'],
        ],
        missing: 'a second factor that citizens must have',
      },
      {
        number: '6.3.4',
        level: 2,
        asks: 'No way in that is not written down, all equally strong',
        how: 'one operation opens sessions, and one rule says what is owed; whoever opens a session asks it',
        shownBy: [
          [OPENING, 'a session opens nothing; only the way to the second step knows whose it is'],
          [AGENCIES, 'comes in through a provider for citizens only with the second factor that officers owe'],
          [INVITING, 'makes an officer of the newcomer, who still owes a second factor'],
        ],
      },
      {
        number: '6.3.7',
        level: 3,
        asks: 'People are told when the ways into their account change',
        how: 'by mail or SMS to the contact until then',
        shownBy: [
          [ENTERING, 'is replaced; every session of the account ends, and its owner is told'],
          [
            'src/core/people/own/own-contacts.test.ts',
            'is changed by the code that went to the new one; the old one is told, and opens the account no more',
          ],
        ],
      },
      {
        number: '6.3.8',
        level: 3,
        asks: 'Nobody learns who has an account',
        how: 'same words, status, cookies, statements and password work, also for registering and for forgotten passwords',
        shownBy: [[SAME, '%s is answered alike, with the same work, whether it exists or not']],
      },
    ],
  },
  {
    title: 'V6.4 Beginning and recovering',
    lines: [
      {
        number: '6.4.1',
        level: 1,
        asks: 'Codes to begin with are random, short-lived, and become no password',
        how: 'six digits for ten minutes; the link of an invitation, 256 bits, for seven days, once; whoever comes by it chooses a password',
        shownBy: [
          [CODES, 'ends after ten minutes'],
          [INVITING, 'is worth nothing a second time, after a week, or once it was withdrawn or sent again'],
        ],
      },
      {
        number: '6.4.2',
        level: 1,
        asks: 'No hints, no secret questions',
        how: 'there are none',
        shownBy: [[CODE_PAGES, 'leads from the contact over the code to the first password, and into the account']],
      },
      {
        number: '6.4.3',
        level: 2,
        asks: 'A forgotten password is replaced without going around the second factor',
        how: 'by a code to the contact; the second step is then asked for like after any other first one',
        shownBy: [
          [ENTERING, 'is replaced; every session of the account ends, and its owner is told'],
          [OPENING, 'a session opens nothing; only the way to the second step knows whose it is'],
        ],
      },
      {
        number: '6.4.4',
        level: 2,
        asks: 'A lost factor is replaced only after as good a proof as at the beginning',
        how: 'recovery codes; else the coordinator who knows the officer takes the factors away, after a fresh proof, as when inviting',
        shownBy: [
          [CHANGES, 'takes every factor, ends every session, is written down, and asks for new ones'],
          [FACTORS, 'opens the session once, is written down, and leaves nine'],
        ],
        missing: 'a citizen who has lost app and recovery codes has nobody to turn to but the operator',
      },
    ],
  },
  {
    title: 'V6.5 and V6.6 Codes',
    lines: [
      {
        number: '6.5.1',
        level: 2,
        asks: 'Each code works once',
        how: 'codes by mail and SMS, recovery codes, and the steps of an app',
        shownBy: [
          [CODES, 'goes to one only of two who use it at the same moment'],
          [FACTORS, 'opens the session once: the same code, or one before it, opens no other'],
          [FACTORS, 'opens the session once, is written down, and leaves nine'],
        ],
      },
      {
        number: '6.5.2',
        level: 2,
        asks: 'Recovery codes of less than 112 bits are kept as salted password hashes',
        how: 'fifty bits, kept as digests under a key that lies outside the database: a copy of the database has nothing to compare guesses with',
        shownBy: [[FACTORS, 'is not kept in a form that a copy of the database could use']],
        missing: 'a keyed digest is not the password hash that the words of this line ask for',
      },
      {
        number: '6.5.3',
        level: 2,
        asks: 'Codes and seeds come from a generator fit for secrets',
        how: 'Node’s `crypto`, handed to the core as `ids`; a test keeps any other chance out of the core',
        shownBy: [['test/boundaries.test.ts', 'keeps the directions of the architecture']],
      },
      {
        number: '6.5.4',
        level: 2,
        asks: 'At least 20 bits',
        how: 'six digits; recovery codes have fifty bits',
        shownBy: [[CODES, 'is six digits, and proves whose contact it went to, however it is spaced']],
      },
      {
        number: '6.5.5',
        level: 2,
        asks: 'Codes by mail or SMS live ten minutes, those of an app 30 seconds',
        how: 'ten minutes; steps of 30 seconds',
        shownBy: [
          [CODES, 'ends after ten minutes'],
          [FACTORS, 'is taken when the telephone’s clock is half a minute off, and not when it is older'],
        ],
        missing: 'an app’s code is taken one step early or late, as RFC 6238 §5.2 allows: telephones’ clocks are off',
      },
      {
        number: '6.6.1',
        level: 2,
        asks: 'SMS only to a proved number, beside something stronger, with a word on its risks',
        how: 'to proved numbers; mail, passkeys and apps stand beside it; officers owe an app or a passkey besides',
        shownBy: [[ENTERING, 'by telephone sends the code by SMS']],
        missing: 'a word on stolen numbers (SIM swap); message and page say to give the code to nobody',
      },
      {
        number: '6.6.2',
        level: 2,
        asks: 'A code belongs to the request that it was made for',
        how: 'to its purpose, its contact and the browser that asked; the next one that the browser asks for takes its place',
        shownBy: [
          [CODES, 'gives way to the next one that the same browser asks for'],
          [CODE_PAGES, 'is worth nothing in another browser, whether it asked for one itself or not'],
        ],
      },
      {
        number: '6.6.3',
        level: 2,
        asks: 'Codes cannot be guessed by trying',
        how: 'five tries a code, limits by address and contact; ten an account in a quarter of an hour for codes of an app',
        shownBy: [
          [CODES, 'allows no sixth guess to those who guess at the same moment'],
          [SECOND, 'ends after ten; the owner still gets in by a recovery code, and others are not touched'],
        ],
      },
    ],
  },
  {
    title: 'V6.8 Authentication by somebody else',
    lines: [
      {
        number: '6.8.1',
        level: 2,
        asks: 'Nobody is taken for somebody of another provider',
        how: 'accounts are found by issuer and subject together, never by an address',
        shownBy: [[ELSEWHERE, 'is not taken over by somebody of whom a provider says its address, proved or not']],
      },
      {
        number: '6.8.2',
        level: 2,
        asks: 'Signatures of assertions are always checked',
        how: 'of every ID token, also of those that come straight from the provider',
        shownBy: [[ELSEWHERE, 'a signature that is not the provider’s']],
      },
      { number: '6.8.3', level: 2, asks: 'SAML assertions count once', how: 'there is no SAML', isElsewhere: true },
      {
        number: '6.8.4',
        level: 2,
        asks: 'Strength that is expected of a provider is read from what it says',
        how: 'a second factor counts as proved only by the values of `acr` or `amr` that the configuration names; without, ours is owed',
        shownBy: [[AGENCIES, 'owes ours where the same claim is not in the configuration, or the provider says less']],
      },
    ],
  },
  {
    title: 'V7 Sessions',
    lines: [
      {
        number: '7.1.1',
        level: 2,
        asks: 'Ends of sessions are written down with reasons',
        how: 'docs/decisions/0031-sessions.md and 0111: officers 12 hours and an hour without a request, citizens 30 days, a report by code 12 hours, a second step a quarter of an hour',
        shownBy: [[SIGN_IN, 'ends when its time has come: an officer’s after 12 hours, a citizen’s after 30 days']],
      },
      {
        number: '7.1.2',
        level: 2,
        asks: 'How many sessions an account may have at once',
        how: 'as many as its owner opens: telephones, shared desks. Each is listed and ended by its owner; a browser holds one account and five reports',
        shownBy: [
          [
            'src/web/session.test.ts',
            'a browser keeps several reports open by code, and forgets the one opened longest ago after five',
          ],
        ],
      },
      {
        number: '7.1.3',
        level: 2,
        asks: 'Sessions with a sign-on elsewhere are written down',
        how: 'docs/decisions/0106: the sign-on proves a moment; our session has its own end, and ends at once by a coordinator',
        shownBy: [[AGENCIES, 'whom a coordinator has deactivated does not come back']],
      },
      {
        number: '7.2.1',
        level: 1,
        asks: 'Sessions are checked by the server',
        how: 'one statement for each request; what a cookie claims counts for nothing',
        shownBy: [[SIGN_IN_PAGE, 'that was tampered with, invented, or garbage is no session and no error']],
      },
      {
        number: '7.2.2',
        level: 1,
        asks: 'Tokens are made for each session',
        how: 'nothing static opens anything',
        shownBy: [[OPENING, 'has a new token each time, and ends the one that the browser had']],
      },
      {
        number: '7.2.3',
        level: 1,
        asks: 'At least 128 random bits',
        how: '256; the database has their SHA-256 only',
        shownBy: [[SIGN_IN, 'cannot be taken from the database: what is kept there opens nothing']],
      },
      {
        number: '7.2.4',
        level: 1,
        asks: 'A new token whenever somebody proves themselves, the old one ends',
        how: 'when signing in, at the second step, and at a fresh proof',
        shownBy: [
          [SIGN_IN_PAGE, 'opens a new session each time: one that was put into the browser before is worth nothing'],
          [CHANGES, 'by password goes on under a new token, proved now'],
        ],
      },
      {
        number: '7.3.1',
        level: 2,
        asks: 'Sessions end when they are not used',
        how: 'an officer’s after an hour; a citizen’s do not, on devices of their own, and what harms asks for a fresh proof',
        shownBy: [[SIGN_IN, 'of an officer ends after an hour in which nothing was asked for; a citizen’s does not']],
      },
      {
        number: '7.3.2',
        level: 2,
        asks: 'Sessions end for good after some time',
        how: 'as 7.1.1 says; using a session does not lengthen it',
        shownBy: [[SIGN_IN, 'ends when its time has come: an officer’s after 12 hours, a citizen’s after 30 days']],
      },
      {
        number: '7.4.1',
        level: 1,
        asks: 'What was ended opens nothing any more, nor does the back button',
        how: 'the row is deleted; pages of the signed in are kept by nobody; open pages end with their session',
        shownBy: [
          [SIGN_IN, 'is gone for good after signing out, also for whoever copied the cookie'],
          [EVERY_PAGE, 'that somebody sees who is signed in, or has opened a report, is kept by nobody on the way'],
          ['src/main/live.test.ts', 'within seconds of signing out, and of an officer being switched off'],
        ],
      },
      {
        number: '7.4.2',
        level: 1,
        asks: 'All sessions end with the account',
        how: 'from the next request on',
        shownBy: [
          [SIGN_IN, 'an account that was closed is refused, and its open sessions end at once'],
          [LEAVING, 'an officer is nobody from that moment on, in every browser, and signs in as a citizen only'],
        ],
      },
      {
        number: '7.4.3',
        level: 2,
        asks: 'Other sessions can be ended when a factor changes',
        how: 'they end without being asked',
        shownBy: [
          [CHANGES, 'ends every other session: whoever stole one has nothing left'],
          [CODE_PAGES, 'signs out everybody who had the account open'],
        ],
      },
      {
        number: '7.4.4',
        level: 2,
        asks: 'Signing out is in sight on every page',
        how: 'in the frame of every page, those of officers and of citizens',
        shownBy: [[EVERY_PAGE, 'that shows itself to somebody who is signed in lets them sign out']],
      },
      {
        number: '7.4.5',
        level: 2,
        asks: 'Administrators can end the sessions of one or of all',
        how: 'coordinators those of their officers',
        shownBy: [[LEAVING, 'all sessions end, and the officer signs in again']],
        missing:
          'a page that ends those of a citizen, or of everybody at once; an operator deletes the rows of `sessions`',
      },
      {
        number: '7.5.1',
        level: 2,
        asks: 'A fresh proof before contacts or factors change',
        how: 'not older than 15 minutes',
        shownBy: [
          [PROFILE, 'needs a fresh proof of who is there'],
          [SECOND, 'sets the app up and removes it, each with a fresh proof'],
          [CHOOSING, 'who signed in a while ago proves first that it is them, and strangers sign in'],
          [LINKS, 'asks for a fresh proof first'],
        ],
      },
      {
        number: '7.5.2',
        level: 2,
        asks: 'People see their sessions and, after a proof, end them',
        how: 'at /akun/sesi, one or all others',
        shownBy: [
          [SESSIONS, 'lists where one is signed in, marks this browser, and names no session of anybody else'],
          [SESSIONS, 'signs all others out at once'],
        ],
        missing: 'ending asks for no fresh proof: whoever fears for their account should not have to wait',
      },
      {
        number: '7.5.3',
        level: 3,
        asks: 'A fresh proof before the most sensitive acts',
        how: 'asking for, granting and reading an identity; inviting, moving and putting out officers; files of officers and of one’s own data; leaving for good',
        shownBy: [
          [RECENT, 'an officer who signed in a while ago proves again that it is them (%s)'],
          [MEMBERS, 'asks for a fresh proof before anything is done or taken out'],
          [
            'src/web/account/own/controller.test.ts',
            'needs a fresh proof of who is there, and is given five times an hour',
          ],
        ],
      },
      {
        number: '7.6.1',
        level: 2,
        asks: 'Sessions here and at the provider end as is written down',
        how: 'ours has its own end (7.1.3); the provider is asked anew at each signing in',
        shownBy: [[AGENCIES, 'whose role the agency has taken back or changed does not come in']],
        missing: 'back-channel logout: who is put out at the sign-on only stays in for the rest of a session',
      },
      {
        number: '7.6.2',
        level: 2,
        asks: 'No session begins without the person doing something',
        how: 'signing in elsewhere begins by a link on our own page; links of other sites lead to that page',
        shownBy: [
          ['test/security/begun-elsewhere.test.ts', 'a link of a %s page leads to our own page, and begins nothing'],
        ],
        missing: 'browsers too old for `Sec-Fetch-Site` are not told apart',
      },
    ],
  },
  {
    title: 'V8 Authorization',
    lines: [
      {
        number: '8.1.1',
        level: 1,
        asks: 'Who may do what, with which records, is written down',
        how: 'docs/permissions.md by hand and docs/lifecycle.md from the rules; docs/decisions/0110 for officers’ accounts',
        shownBy: [
          ['src/core/reports/rules/permissions.test.ts', 'names every action and every status'],
          ['test/docs/lifecycle.test.ts', 'docs/lifecycle.md shows the lifecycle that the rules obey'],
        ],
      },
      {
        number: '8.1.2',
        level: 2,
        asks: 'The same for single fields',
        how: 'names and contacts stand in the vault; original and published words are two; docs/decisions/0004, 0033, 0069',
        shownBy: [['src/core/reports/rules/permissions.test.ts', 'for every standing that is tried here']],
      },
      {
        number: '8.2.1',
        level: 1,
        asks: 'Functions are open only to who may use them',
        how: 'officers’ pages have one door; each act asks the rule of the lifecycle',
        shownBy: [
          [EVERY_PAGE, 'of officers or of an account is not there for strangers'],
          [EVERY_PAGE, 'of officers is not there for a citizen'],
          [MEMBERS, 'is for coordinators and national admins only'],
        ],
      },
      {
        number: '8.2.2',
        level: 1,
        asks: 'Records are open only to who may see them',
        how: 'one pure rule and the same in SQL; “not there” and “not yours” are one answer',
        shownBy: [
          [
            VISIBLE,
            'is the same in SQL as in the rule, for every role, mandate and place, over every standing and flag',
          ],
          ['src/main/hostile-secrets.test.ts', '%s cannot tell a secret report from one that is not there'],
          [SESSIONS, "somebody else's session is as unknown as one that never was"],
        ],
      },
      {
        number: '8.2.3',
        level: 2,
        asks: 'Fields are open only to who may see or write them',
        how: 'a form is read by its schema only, never laid over a record; a name is opened by one module, with a purpose that is written down',
        shownBy: [
          [
            'src/core/people/vault/identities.test.ts',
            'is opened for a purpose, and who opened it for what is written down with it',
          ],
          [
            'test/journeys/privacy.test.ts',
            'of an anonymous report the agency reads the published copy and no name, and the verifier the original words',
          ],
        ],
      },
      {
        number: '8.3.1',
        level: 1,
        asks: 'The server decides, not the browser',
        how: 'rules in the core, asked within the transaction; pages work without JavaScript',
        shownBy: [['src/main/hostile-forms.test.ts', 'an officer may send anything to %s']],
      },
      {
        number: '8.3.2',
        level: 3,
        asks: 'A change of rights counts at once',
        how: 'from the next request on; nothing about rights stands in a cookie',
        shownBy: [
          [SIGN_IN, 'an officer who was relieved is a citizen from the next request on'],
          [MEMBERS, 'changes the role, puts out, and takes back; whoever is put out is out at once'],
        ],
      },
      {
        number: '8.4.1',
        level: 2,
        asks: 'Nobody reaches into another tenant',
        how: 'agencies: what an officer may touch follows from their place in the tree, and the accused agency stands outside',
        shownBy: [
          [MEMBERS, 'of another agency is the same as one that never was, to read and to act on'],
          [
            'src/main/accused-first.test.ts',
            'the report does not exist for anyone at or below the accused, on any page',
          ],
        ],
      },
    ],
  },
  {
    title: 'V9 Self-contained tokens',
    lines: [
      {
        number: '9.1.1',
        level: 1,
        asks: 'Signature or MAC before anything else',
        how: 'sealed cookies are AES-256-GCM; puzzles are signed by HMAC; ID tokens are checked by the library',
        shownBy: [
          [VAULT, 'a sealed cookie opens until it expires, for what it was meant, and unchanged'],
          ['src/platform/puzzle.test.ts', '%s is refused'],
          [ELSEWHERE, 'a signature that is not the provider’s'],
        ],
      },
      {
        number: '9.1.2',
        level: 1,
        asks: 'Only algorithms from a list, never none',
        how: 'ours have one each; of ID tokens, what the provider’s metadata names and the library knows, which is asymmetric only',
        shownBy: [[ELSEWHERE, 'a token that calls itself unsigned']],
      },
      {
        number: '9.1.3',
        level: 1,
        asks: 'Keys from where they were configured',
        how: 'the vault’s own; those of a provider from its configured issuer over https',
        shownBy: [
          [ELSEWHERE, 'a signature that is not the provider’s'],
          ['src/platform/oidc/providers-file.test.ts', 'http is for a provider on this machine only'],
        ],
      },
      {
        number: '9.2.1',
        level: 1,
        asks: 'Only within their time',
        how: 'each sealed value and puzzle holds its own end',
        shownBy: [
          [VAULT, 'a sealed cookie opens until it expires, for what it was meant, and unchanged'],
          ['src/core/people/pressure/puzzles.test.ts', 'a proof that comes too late counts for nothing'],
        ],
      },
      {
        number: '9.2.2',
        level: 2,
        asks: 'Only for what they were made',
        how: 'the purpose is sealed in; a puzzle of one form opens no other; only ID tokens say who somebody is',
        shownBy: [
          [VAULT, 'a sealed cookie opens until it expires, for what it was meant, and unchanged'],
          [
            'src/core/people/pressure/puzzles.test.ts',
            'a proof counts once, for its own form, in whatever process it is shown',
          ],
        ],
      },
      {
        number: '9.2.3',
        level: 2,
        asks: 'Only tokens meant for this service',
        how: '`aud` is our client at that provider',
        shownBy: [[ELSEWHERE, 'an answer that is not what we asked for opens nothing:']],
      },
      {
        number: '9.2.4',
        level: 2,
        asks: 'An issuer names the audience',
        how: 'we issue tokens to nobody but ourselves',
        isElsewhere: true,
      },
    ],
  },
  {
    title: 'V10 OAuth and OIDC: what concerns a client',
    lines: [
      {
        number: '10.1.1',
        level: 2,
        asks: 'Tokens go only where they are needed',
        how: 'access and ID tokens stay in the server, for the length of one request; none is kept',
        shownBy: [
          [ELSEWHERE, 'neither codes nor states nor addresses stand in the log'],
          [ELSEWHERE, 'what is kept with the browser cannot be read there, and not by scripts'],
        ],
      },
      {
        number: '10.1.2',
        level: 2,
        asks: 'Answers count only in the browser and transaction that asked',
        how: 'state, nonce and verifier are sealed into a cookie of that browser for ten minutes, and a return counts once',
        shownBy: [
          [ELSEWHERE, 'the return of another browser, with an attempt of its own or without'],
          [ELSEWHERE, 'the same return again, even with the cookie of its attempt'],
        ],
      },
      {
        number: '10.2.1',
        level: 2,
        asks: 'No forged requests for tokens',
        how: 'state and PKCE (S256), always',
        shownBy: [[ELSEWHERE, 'a code of somebody else’s attempt in one’s own']],
      },
      {
        number: '10.2.2',
        level: 2,
        asks: 'Providers cannot be mixed up',
        how: 'each has a return address of its own, and `iss` is checked',
        shownBy: [
          [ELSEWHERE, 'a return for another provider'],
          [ELSEWHERE, 'a return without state, or with another issuer beside it'],
        ],
      },
      {
        number: '10.5.1',
        level: 2,
        asks: 'An ID token cannot be shown again',
        how: 'its nonce is that of the attempt',
        shownBy: [[ELSEWHERE, 'an answer that is not what we asked for opens nothing:']],
      },
      {
        number: '10.5.2',
        level: 2,
        asks: 'People are known by what cannot be given to others',
        how: 'issuer and subject; the subject as a keyed digest',
        shownBy: [[LINKS, 'gives one identity to one account only, and an account one identity of an issuer']],
      },
      {
        number: '10.5.3',
        level: 2,
        asks: 'Metadata of another issuer is refused',
        how: 'by the library, at discovery',
        shownBy: [
          ['src/platform/oidc/relying-party.test.ts', 'nobody is sent to a provider whose description is another’s'],
        ],
      },
      {
        number: '10.5.4',
        level: 2,
        asks: '`aud` is our client',
        how: 'checked with every ID token',
        shownBy: [[ELSEWHERE, 'an answer that is not what we asked for opens nothing:']],
      },
      {
        number: '10.5.5',
        level: 2,
        asks: 'Back-channel logout is checked',
        how: 'there is none (7.6.1)',
        isElsewhere: true,
      },
      {
        number: '10.3, 10.4, 10.6, 10.7',
        level: 2,
        asks: 'Resource servers, authorization servers, OpenID providers, consent',
        how: 'we are none of these; there is no interface for machines yet',
        isElsewhere: true,
      },
    ],
  },
]
