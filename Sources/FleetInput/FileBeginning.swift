import Messages

/// What the first bytes of a file tell.
enum FileBeginning {
    /// How many bytes are looked at.
    static let length = 4096

    /// Whether the first byte that is no white space begins a JSON object or array.
    static func mayBeJSON(_ bytes: [UInt8]) -> Bool {
        guard let first = content(bytes).first else { return bytes.count == length }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    private static func content(_ bytes: [UInt8]) -> ArraySlice<UInt8> { bytes[UTF8Beginning.content(bytes)...] }

    /// Why a file that a person named is not read, and what to do.
    static func advice(_ bytes: [UInt8]) -> Message {
        let content = content(bytes)
        if content.isEmpty { return "this file is empty" }
        if content.starts(with: [0x50, 0x4B]) {
            return "this is a plan as Terraform saves it; print it with terraform show -json"
        }
        if content.starts(with: [0x1F, 0x8B]) { return "this file is compressed; unpack it first" }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return "this file is UTF-16; save it as UTF-8"
        }
        if isYAML(content) { return "this is not JSON; have gcloud print it with --format=json" }
        return "this is neither a Terraform file nor a plan or an export in JSON"
    }

    /// Whether the first line is `---`, `- name: …` or `name: …`, as gcloud prints when it is not asked for JSON.
    private static func isYAML(_ content: ArraySlice<UInt8>) -> Bool {
        let line = String(decoding: content.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(256), as: UTF8.self)
        if line.hasPrefix("---") { return true }
        let name = (line.hasPrefix("- ") ? line.dropFirst(2) : line[...]).prefix {
            $0.isLetter || $0.isNumber || $0 == "_"
        }
        let rest = line.drop { $0 == "-" || $0 == " " }.dropFirst(name.count)
        return !name.isEmpty && (rest == ":" || rest.hasPrefix(": "))
    }
}
