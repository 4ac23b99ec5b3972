/**
 * What a passport's scenarios have to tell between them, and what none of them tells. The trails
 * come from the engine itself, walked along every outcome.
 */
package kz.qyzmet.scenarios.cover;
