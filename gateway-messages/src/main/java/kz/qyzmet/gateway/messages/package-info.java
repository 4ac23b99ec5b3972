/**
 * The messages of the e-government gateway: schemas and WSDLs under {@code gateway/}, the types
 * that are their images, the interfaces of the three services. Types are mutable and open because
 * JAXB fills them; whoever works with a message takes out of it what is wanted. A test holds each
 * type against its schema.
 */
package kz.qyzmet.gateway.messages;
