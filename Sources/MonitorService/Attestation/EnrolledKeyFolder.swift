import Foundation

/// The folder with the keys that machines were enrolled with.
enum EnrolledKeyFolder {
    /// How many keys are in it; nil where it cannot be read.
    static func count(_ folder: String) -> Int? {
        try? FileManager.default.contentsOfDirectory(atPath: folder).count { $0.hasSuffix(".pem") }
    }
}
