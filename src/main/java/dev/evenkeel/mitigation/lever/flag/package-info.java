/** Flag services: turning a flag off and on where it is kept. */
package dev.evenkeel.mitigation.lever.flag;
