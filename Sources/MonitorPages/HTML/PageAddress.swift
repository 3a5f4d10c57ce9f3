/// An address within the monitor: a path and its parameters, encoded when it is written.
package struct PageAddress: Hashable, Sendable {
    private let segments: [String]
    private var parameters: [Parameter]
    /// The address as a browser sent it, already encoded.
    private let sent: String?

    private struct Parameter: Hashable, Sendable {
        let name: String
        let value: String
    }

    /// Names a page, segment by segment; nothing for the first page.
    package init(_ segments: String...) {
        self.segments = segments
        parameters = []
        sent = nil
    }

    /// Takes an address that a browser sent back; nil for what could lead to another host
    /// (URL Standard, section 4.4: `//host` and `/\host` do).
    package init?(sent: String) {
        let second = sent.utf8.dropFirst().first
        guard sent.utf8.first == UInt8(ascii: "/"), second != UInt8(ascii: "/"), sent.utf8.count <= 2_000,
            sent.utf8.allSatisfy({ 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "\\") })
        else { return nil }
        self.sent = sent
        segments = []
        parameters = []
    }

    /// The same with a parameter; as it is where there is no value.
    package func with(_ name: String, _ value: (some CustomStringConvertible)?) -> PageAddress {
        guard let value = value?.description, !value.isEmpty else { return self }
        var address = self
        address.parameters.removeAll { $0.name == name }
        address.parameters.append(Parameter(name: name, value: value))
        return address
    }

    /// The address as it stands in a link (RFC 3986, section 3).
    package var text: String {
        let path = sent ?? "/" + segments.map(Self.encoded).joined(separator: "/")
        guard !parameters.isEmpty else { return path }
        let pairs = parameters.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
        return path + (path.contains("?") ? "&" : "?") + pairs.joined(separator: "&")
    }

    private static let digits = Array("0123456789ABCDEF")

    /// Everything but what RFC 3986 calls unreserved is encoded.
    private static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let isPlain = Unicode.Scalar(byte).properties.isAlphabetic && byte < 0x80 || (0x30...0x39).contains(byte)
            if isPlain || "-._~".utf8.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return result
    }
}
