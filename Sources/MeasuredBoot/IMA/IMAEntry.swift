/// One file, or something else, that IMA measured.
public struct IMAEntry: Hashable, Sendable {
    /// The register that was extended.
    public let register: Int
    /// The digest that the SHA-1 bank was extended with; all zeros stand for a violation.
    public let templateDigest: Digest
    /// The name of the template that says which fields there are.
    public let template: String
    /// What is known of the measurement.
    public let measurement: Measurement

    /// What an entry is about.
    public enum Measurement: Hashable, Sendable {
        /// A file, of the templates `ima`, `ima-ng` and `ima-sig`.
        case file(IMAFile)
        /// The fields of another template, each with its size before it.
        case fields([UInt8])
        /// The fields of another template in the form of text, from which their bytes do not follow.
        case text(String)
    }

    /// Whether the file was open for writing while it was measured, so that its digest means nothing. The register is
    /// then extended with ones.
    public var isViolation: Bool { templateDigest.bytes.allSatisfy { $0 == 0 } }

    /// The file; nil for other templates.
    public var file: IMAFile? {
        if case .file(let file) = measurement { file } else { nil }
    }

    /// The bytes whose hash extends a bank; nil where a text does not let them be known.
    public var hashedBytes: [UInt8]? {
        switch measurement {
        case .file(let file): file.hashedBytes(template)
        case .fields(let bytes): bytes
        case .text: nil
        }
    }
}

/// A file that was measured.
public struct IMAFile: Hashable, Sendable {
    /// The name of the hash as the kernel writes it: `sha256`.
    public let algorithm: String
    /// The digest of the content; all zeros for a violation.
    public let digest: Digest
    /// The path. Only the `ima` template cuts it, to 255 bytes.
    public let path: [UInt8]
    /// The file's signature (`security.ima`); empty when there is none.
    public let signature: [UInt8]

    /// The path as text; bytes that are not UTF-8 become replacement characters.
    public var pathText: String { String(decoding: path, as: UTF8.self) }

    /// The fields as the kernel hashes them (security/integrity/ima/ima_crypto.c, ima_calc_field_array_hash_tfm).
    func hashedBytes(_ template: String) -> [UInt8] {
        guard template != "ima" else {
            return digest.bytes + path + [UInt8](repeating: 0, count: max(0, 256 - path.count))
        }
        let fields = [Array(algorithm.utf8) + [UInt8(ascii: ":"), 0] + digest.bytes, path + [0]]
        return (template == "ima-sig" ? fields + [signature] : fields).flatMap { field in
            withUnsafeBytes(of: UInt32(clamping: field.count).littleEndian) { Array($0) } + field
        }
    }
}
