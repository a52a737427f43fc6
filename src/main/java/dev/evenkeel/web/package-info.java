/**
 * The REST door: who may call, and how a refusal reads. Resources stand in {@code web.api}, senders that push to us in
 * {@code web.hook}.
 */
package dev.evenkeel.web;
