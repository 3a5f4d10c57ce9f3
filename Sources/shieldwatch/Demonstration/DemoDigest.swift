import Crypto
import Foundation

/// Whatever looks accidental in the demonstration and must not be: values of registers, names, numbers and times.
///
/// They follow from words, so that every run tells the same story.
struct DemoDigest {
    private let bytes: [UInt8]

    /// The SHA-1 digest of words, of the length that registers have in the reports of real nodes.
    init(_ words: String) { bytes = Array(Insecure.SHA1.hash(data: Data(words.utf8))) }

    /// What a register holds into which nothing went but the separator: so it is on every real node, too.
    static let separator = DemoDigest(extending: [0, 0, 0, 0])

    /// A register of zeros, extended once with the digest of an event's data.
    private init(extending data: [UInt8]) {
        let zeros = [UInt8](repeating: 0, count: Insecure.SHA1.byteCount)
        bytes = Array(Insecure.SHA1.hash(data: zeros + Array(Insecure.SHA1.hash(data: data))))
    }

    /// As reports write the value of a register.
    var base64: String { Data(bytes).base64EncodedString() }

    /// A whole number of 64 bits.
    var number: UInt64 { bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }

    /// A number from 0 up to 1.
    var fraction: Double { Double(number >> 11) / Double(UInt64(1) << 53) }

    /// Letters and digits as GKE puts them into names.
    func name(_ length: Int) -> String {
        let letters = Array("0123456789bcdfghjklmnpqrstvwxz")
        return String(bytes.prefix(length).map { letters[Int($0) % letters.count] })
    }

    /// So many hexadecimal digits.
    func hexadecimal(_ length: Int) -> String { String(String(number, radix: 16).suffix(length)) }
}
