/** Reading on in the logs of flag systems, as a backstop of their webhooks. */
package dev.evenkeel.flag.feed;
