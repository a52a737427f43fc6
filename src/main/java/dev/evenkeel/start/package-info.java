/** Before Quarkus: the embedded database, the sandbox's defaults, the check of the configuration. */
package dev.evenkeel.start;
