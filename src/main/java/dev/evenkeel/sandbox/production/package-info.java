/** A make-believe production, so that buttons do something: versions, flags and jobs, changed by signed calls and by Unleash's API. */
package dev.evenkeel.sandbox.production;
