/** The catalogue as Backstage describes it: documents are fetched, read whole or refused whole, and turned into services. */
package dev.evenkeel.catalog.backstage;
