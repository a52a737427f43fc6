/** Reading and writing words: what people wrote made plain, names veiled, moments written out, wording remarked on. */
package dev.evenkeel.postmortem.words;
