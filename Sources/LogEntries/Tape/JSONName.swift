/// The name of a member to look for, as the bytes to compare with.
public struct JSONName: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The name.
    public let text: String
    let bytes: [UInt8]

    /// Makes a name.
    public init(_ text: some StringProtocol) {
        self.text = String(text)
        bytes = Array(text.utf8)
    }

    /// Makes a name of a literal.
    public init(stringLiteral text: String) { self.init(text) }
}
