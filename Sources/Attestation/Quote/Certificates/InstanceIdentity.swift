import SwiftASN1
import X509

/// The Compute Engine instance that Google's certificate of a key names (extension 1.3.6.1.4.1.11129.2.1.21).
///
///     SEQUENCE {
///         zone UTF8String, projectNumber INTEGER, projectID UTF8String, instanceID INTEGER, name UTF8String,
///         security [0] SEQUENCE { version [0] INTEGER, isProduction [1] BOOLEAN, … } OPTIONAL }
struct InstanceIdentity: Hashable, Sendable {
    let zone: String
    let projectNumber: UInt64
    let projectID: String
    let instance: UInt64
    let name: String
    /// The version of the properties below; nil where the certificate has none.
    var securityVersion: UInt64?
    /// Whether the key belongs to a host in production; nil where the certificate does not say.
    var isProduction: Bool?

    private static let identifier: ASN1ObjectIdentifier = [1, 3, 6, 1, 4, 1, 11129, 2, 1, 21]

    /// The identity in a certificate; nil when it has none.
    /// - Throws: for an extension that cannot be read.
    init?(_ certificate: Certificate) throws {
        guard let found = certificate.extensions[oid: Self.identifier] else { return nil }
        try self.init(der: found.value)
    }

    init(der: ArraySlice<UInt8>) throws {
        let root = try DER.parse(der)
        self = try DER.sequence(root, identifier: .sequence) { nodes in
            var identity = InstanceIdentity(
                zone: String(try ASN1UTF8String(derEncoded: &nodes)),
                projectNumber: try UInt64(derEncoded: &nodes),
                projectID: String(try ASN1UTF8String(derEncoded: &nodes)),
                instance: try UInt64(derEncoded: &nodes),
                name: String(try ASN1UTF8String(derEncoded: &nodes))
            )
            try DER.optionalExplicitlyTagged(&nodes, tagNumber: 0, tagClass: .contextSpecific) { node in
                try identity.readSecurity(node)
            }
            return identity
        }
    }

    private init(zone: String, projectNumber: UInt64, projectID: String, instance: UInt64, name: String) {
        self.zone = zone
        self.projectNumber = projectNumber
        self.projectID = projectID
        self.instance = instance
        self.name = name
    }

    private mutating func readSecurity(_ node: ASN1Node) throws {
        (securityVersion, isProduction) = try DER.sequence(node, identifier: .sequence) { nodes in
            let version = try DER.optionalExplicitlyTagged(&nodes, tagNumber: 0, tagClass: .contextSpecific) {
                try UInt64(derEncoded: $0)
            }
            let isProduction = try DER.optionalExplicitlyTagged(&nodes, tagNumber: 1, tagClass: .contextSpecific) {
                try Bool(derEncoded: $0)
            }
            // Google adds properties; those that nothing is judged by are passed over.
            while nodes.next() != nil {}
            return (version, isProduction)
        }
    }

    /// Whether this is the instance of an address, whose project may be an ID or a number.
    func isAt(_ address: InstanceAddress) -> Bool {
        let isProject = address.project == projectID || address.project == String(projectNumber)
        return isProject && address.zone == zone && address.instance == instance
    }
}

extension InstanceIdentity: CustomStringConvertible {
    /// The address of the instance.
    var description: String { "\(projectID)/\(zone)/\(instance)" }
}
