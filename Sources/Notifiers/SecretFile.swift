import FoundationEssentials
import Messages
import SourceText

/// A file that holds one secret.
enum SecretFile {
    /// No secret is longer.
    private static let sizeLimit = 1 << 16

    /// Reads the file's text without the line feed at its end.
    /// - Parameter refuse: makes the refusal of a file that holds no secret.
    static func read(_ path: String, _ refuse: (Message) -> SyntaxError) throws(SyntaxError) -> String {
        let data: Data
        do {
            let handle = try OpenFile.open(path)
            data = try handle.read(limit: sizeLimit)
        } catch {
            throw refuse("a file that can be read; \(path): \(error.reason)")
        }
        guard data.count <= sizeLimit, var text = String(data: data, encoding: .utf8) else {
            throw refuse("a file with text of at most \(sizeLimit) bytes, which \(path) is not")
        }
        while text.last?.isNewline == true { text.removeLast() }
        guard !text.isEmpty, !text.contains(where: \.isNewline) else {
            throw refuse("a file with one line of text, which \(path) is not")
        }
        return text
    }
}
