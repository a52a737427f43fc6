/** Kubernetes: the revisions of a Deployment, and going back to one. */
package dev.evenkeel.provider.kubernetes;
