/** What people and bots do in a workspace, and the events it makes. */
package dev.evenkeel.sandbox.act;
