/** Argo CD: what an application was synced to, and rolling it back. */
package dev.evenkeel.provider.argocd;
