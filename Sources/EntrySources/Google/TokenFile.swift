import Messages
import NIOPosix

/// A token in a file that somebody else keeps valid. It is read for each request, so that a new one is used at once.
struct TokenFile: AccessTokens {
    let path: String

    /// No token is longer.
    private static let sizeLimit = 1 << 14

    func token() async throws -> String {
        let path = path
        let content: [UInt8]?
        do {
            content = try await NIOThreadPool.singleton.runIfActive {
                try ReadableFile.content(of: path, limit: Self.sizeLimit)
            }
        } catch {
            try Task.checkCancellation()
            let reason = (error as? FileFailure)?.reason ?? String(describing: error)
            throw ServiceFailure(.unavailable(retryAfter: nil), "the token file \(path) cannot be read: \(reason)")
        }
        let words = (content ?? []).split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        guard words.count == 1, words[0].allSatisfy({ 0x21...0x7E ~= $0 }) else {
            throw ServiceFailure(
                .unavailable(retryAfter: nil),
                "the token file \(path) has to hold one line with a token of at most \(Self.sizeLimit) bytes"
            )
        }
        return String(decoding: words[0], as: UTF8.self)
    }

    func discard(_ token: String) {}
}
