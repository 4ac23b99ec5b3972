/** Reading the project's YAML files so that each fault is named with its line and key. */
package kz.qyzmet.contracts.yaml;
