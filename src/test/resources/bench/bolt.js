// What Bolt for JavaScript does with the same work: verify the request, insert one row, acknowledge after the commit.
'use strict';

const { App } = require('@slack/bolt');
const { Pool } = require('pg');

async function main() {
  const pool = new Pool({ connectionString: process.env.BENCH_DATABASE, max: 20 });
  await pool.query(
    'create table if not exists bolt_inbox (' +
      'team_id text not null, key text not null, kind text not null, payload bytea not null, received_at timestamptz not null, ' +
      'primary key (team_id, key))',
  );
  const app = new App({
    signingSecret: process.env.BENCH_SECRET,
    // without it, events are acknowledged before the listener has run, so before the row is there
    processBeforeResponse: true,
    // no call to Slack on the way
    authorize: async () => ({ botToken: 'xoxb-bench', botId: 'B0BENCH', botUserId: 'U0BENCH' }),
    logLevel: 'error',
  });
  app.event('message', async ({ body }) => {
    await pool.query({
      name: 'keep',
      text:
        'insert into bolt_inbox (team_id, key, kind, payload, received_at) values ($1, $2, $3, $4, now()) ' +
        'on conflict do nothing',
      values: [body.team_id, body.event_id, 'EVENT', Buffer.from(JSON.stringify(body))],
    });
  });
  await app.start(Number(process.env.BENCH_PORT));
  console.log('bolt ready');
}

main().catch((failed) => {
  console.error(failed);
  process.exit(1);
});
