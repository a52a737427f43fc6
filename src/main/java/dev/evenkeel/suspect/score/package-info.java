/** What each sign weighs. Every weight is printed with a sentence, and the sum of what is printed is the score. */
package dev.evenkeel.suspect.score;
