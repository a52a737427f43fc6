/** The sandbox's side of HTTP: requests read whole, answers, and who may ask. */
package dev.evenkeel.sandbox.http;
