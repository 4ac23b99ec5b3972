/** Which applications the passports allow, and what each takes of people and brings of events. */
package kz.qyzmet.benchmarks.passport;
