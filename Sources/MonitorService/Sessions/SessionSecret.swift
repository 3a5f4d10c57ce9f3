import Crypto
import MeasuredBoot

/// What a browser holds while somebody is signed in, or looks at a monitor that asks nobody who they are.
struct SessionSecret: Hashable, Sendable {
    /// 64 hexadecimal digits: 256 random bits.
    let text: String

    /// Makes a new one.
    init(using generator: inout some RandomNumberGenerator) {
        text = Digest((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }).description
    }

    /// Takes what a cookie holds; nil for what cannot be one.
    init?(_ text: String) {
        guard text.utf8.count == 64, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        self.text = text
    }

    /// What is kept of it: who reads the database cannot take the session over.
    var hash: [UInt8] { Self.hash("session", text) }

    /// What the session's forms carry. It does not give the session away.
    var formToken: String { Digest(Self.hash("form", text)).description }

    /// Whether a form carries this session's token, in a time that does not depend on where they differ.
    func accepts(_ formToken: String) -> Bool {
        let (sent, own) = (Array(formToken.utf8), Array(self.formToken.utf8))
        guard sent.count == own.count else { return false }
        return zip(sent, own).reduce(0) { $0 | $1.0 ^ $1.1 } == 0
    }

    private static func hash(_ use: String, _ text: String) -> [UInt8] {
        Array(SHA256.hash(data: Array("\(use) \(text)".utf8)))
    }
}
