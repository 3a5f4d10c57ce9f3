import FoundationEssentials
import JSONSyntax
public import MeasuredBoot
import Messages
import SourceText

/// What a node shows in one file: JSON in the shape of Documentation/schemas/evidence.schema.json.
///
/// What the verifier asks for is not in it, above all no nonce: whoever shows evidence must not choose that.
public struct EvidenceFile: Sendable {
    /// TPMS_ATTEST.
    public let quote: [UInt8]
    /// TPMT_SIGNATURE.
    public let signature: [UInt8]
    /// The key; nil when only its certificate is there.
    public let key: [UInt8]?
    /// The key's certificates, its own first.
    public let certificates: [[UInt8]]
    /// The event log.
    public let eventLog: [UInt8]?
    /// The values of registers.
    public let values: PCRValues?

    /// The bytes of a file: an event log of the largest size in base 64, and the rest.
    public static let sizeLimit = 96 << 20

    /// How many certificates evidence may bring.
    public static let certificateLimit = CertificateFile.evidenceLimit

    private static let names = [
        "schemaVersion", "quote", "signature", "ak", "akCertificates", "eventLog", "pcrValues",
    ]

    /// Reads a file.
    /// - Throws: `MalformedInput` with the offset of the member at fault.
    public init(parsing bytes: [UInt8]) throws(MalformedInput) {
        guard bytes.count <= Self.sizeLimit else {
            throw MalformedInput("evidence of more than \(Self.sizeLimit >> 20) MiB is not read", at: Self.sizeLimit)
        }
        let root = try Self.root(bytes)
        quote = try Self.required("quote", of: root)
        signature = try Self.required("signature", of: root)
        key = try root["ak"].map { node throws(MalformedInput) in try Self.bytes(node) }
        eventLog = try root["eventLog"].map { node throws(MalformedInput) in try Self.bytes(node) }
        certificates = try Self.certificates(root["akCertificates"])
        values = try root["pcrValues"].map { node throws(MalformedInput) in
            let start = node.range.lowerBound
            do throws(MalformedInput) {
                return try PCRValues(parsing: Array(bytes[start..<node.range.upperBound]))
            } catch {
                throw MalformedInput(error.message, at: start + error.offset)
            }
        }
    }

    private static func root(_ bytes: [UInt8]) throws(MalformedInput) -> JSONNode {
        let root: JSONNode
        do throws(SyntaxError) {
            root = try JSONReader.read(bytes, limits: JSONReader.Limits(depth: 16))
        } catch {
            throw MalformedInput(error.message, at: error.range.lowerBound)
        }
        guard case .object(let members) = root.kind else {
            throw MalformedInput("evidence is an object", at: root.range.lowerBound)
        }
        var seen: Set<String> = []
        for member in members {
            let offset = member.nameRange.lowerBound
            guard names.contains(member.name) else {
                throw MalformedInput("evidence has no member '\(Truncation.bytes(member.name, 80))'", at: offset)
            }
            guard seen.insert(member.name).inserted else {
                throw MalformedInput("the member '\(member.name)' comes twice", at: offset)
            }
        }
        guard case .number("1") = root["schemaVersion"]?.kind else {
            throw MalformedInput("evidence of another version than 1", at: root.range.lowerBound)
        }
        return root
    }

    private static func required(_ name: String, of root: JSONNode) throws(MalformedInput) -> [UInt8] {
        guard let node = root[name] else {
            throw MalformedInput("evidence lacks the member '\(name)'", at: root.range.lowerBound)
        }
        return try bytes(node)
    }

    private static func certificates(_ node: JSONNode?) throws(MalformedInput) -> [[UInt8]] {
        guard let node else { return [] }
        guard case .array(let elements) = node.kind else {
            throw MalformedInput("certificates are a list", at: node.range.lowerBound)
        }
        var result: [[UInt8]] = []
        for element in elements { result.append(try bytes(element)) }
        return result
    }

    private static func bytes(_ node: JSONNode) throws(MalformedInput) -> [UInt8] {
        guard case .string(let text) = node.kind, let data = Data(base64Encoded: text) else {
            throw MalformedInput("bytes are a text in base 64", at: node.range.lowerBound)
        }
        return Array(data)
    }
}

extension Evidence {
    /// Reads what stands in a file.
    public init(_ file: EvidenceFile) throws(EvidenceError) {
        try self.init(
            quote: file.quote,
            signature: file.signature,
            key: file.key,
            certificates: file.certificates
        )
        eventLog = file.eventLog
        values = file.values
    }
}
