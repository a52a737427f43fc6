/** What monitoring said: evidence for detection and recovery. */
package dev.evenkeel.alert;
