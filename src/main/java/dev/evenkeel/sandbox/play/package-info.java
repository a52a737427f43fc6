/** Stories played in the sandbox: everything goes over HTTP, to the bot as to the workspace. */
package dev.evenkeel.sandbox.play;
