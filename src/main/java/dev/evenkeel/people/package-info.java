/** Users, zones, guests and groups. Names are stored here only and joined when something is rendered. */
package dev.evenkeel.people;
