/** GitLab: what was deployed where, and running a job again. */
package dev.evenkeel.provider.gitlab;
