public import Foundation

/// What fuzzing has found, and the seeds it began with.
public enum FailCases {
    /// The inputs of a fuzz target, in the order of their paths.
    public static func files(of target: String) -> [URL] {
        ["FailCases", "Corpus"].map { "FuzzTesting/\($0)/\(target)" }.flatMap { folder in
            PackageFolder.names(in: folder).map { URL(fileURLWithPath: PackageFolder.path("\(folder)/\($0)")) }
        }
    }
}
