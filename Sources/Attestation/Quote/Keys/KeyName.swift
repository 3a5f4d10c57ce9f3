import MeasuredBoot

extension PublicArea {
    /// The key's name (TPM 2.0 Library, Part 1, section 16): the hash of its public area, behind the hash's number.
    var name: [UInt8]? { named(nameAlgorithm.hash(bytes)) }

    /// The name of the key as a primary key of a hierarchy: the parent's name is the handle of the hierarchy.
    func qualifiedName(below hierarchy: Hierarchy) -> [UInt8]? {
        guard let name else { return nil }
        let handle = withUnsafeBytes(of: hierarchy.rawValue.bigEndian) { Array($0) }
        return named(nameAlgorithm.hash(handle + name))
    }

    private func named(_ digest: Digest?) -> [UInt8]? {
        digest.map { withUnsafeBytes(of: nameAlgorithm.rawValue.bigEndian) { Array($0) } + $0.bytes }
    }

    /// A hierarchy of keys by its handle (TPM_RH; TPM 2.0 Library, Part 2, section 7.4).
    enum Hierarchy: UInt32, CaseIterable {
        case owner = 0x4000_0001
        case null = 0x4000_0007
        case endorsement = 0x4000_000B
        case platform = 0x4000_000C
    }
}
