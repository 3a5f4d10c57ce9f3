import Attestation
import Foundation
import MeasuredBoot
import Messages
import Synchronization

/// The keys that machines were enrolled with: a folder in which `ID.pem` is that of the instance with this number.
///
/// A key is read when its machine shows something, so that a machine can be enrolled at any time.
final class EnrolledKeys: Sendable {
    private let folder: String
    private let report: @Sendable (FileProblem) -> Void
    /// What was told of which machine's key, so that it is told once.
    private let told = Mutex<[UInt64: FileProblem]>([:])

    /// The largest file of one key, in bytes.
    private static let sizeLimit = 1 << 14

    /// More machines than these are not remembered.
    private static let toldLimit = 10_000

    /// Looks at the folder.
    /// - Parameter report: is told once of a key that cannot be used.
    /// - Throws: ``FileProblem`` for a folder that is not there or cannot be read.
    init(in folder: String, report: @escaping @Sendable (FileProblem) -> Void = { _ in }) throws(FileProblem) {
        self.folder = folder
        self.report = report
        try checkFolder()
    }

    /// The key of a machine; nil where it was not enrolled.
    /// - Throws: ``FileProblem`` for a file that is no key, and a folder that is gone.
    func key(of instance: UInt64) throws(FileProblem) -> EnrolledKey? {
        do throws(FileProblem) {
            let key = try read(instance)
            told.withLock { $0[instance] = nil }
            return key
        } catch {
            let isNew = told.withLock { told in
                guard told[instance] != error else { return false }
                if told.count >= Self.toldLimit { told.removeAll() }
                told[instance] = error
                return true
            }
            if isNew { report(error) }
            throw error
        }
    }

    private func read(_ instance: UInt64) throws(FileProblem) -> EnrolledKey? {
        let path = "\(folder)/\(instance).pem"
        if SmallFile.isMissing(path) {
            try checkFolder()
            return nil
        }
        let bytes = try SmallFile.read([path], limit: Self.sizeLimit)[0]
        do throws(MalformedInput) {
            return try EnrolledKey(parsing: bytes)
        } catch {
            throw FileProblem("\(path): \(error.message)")
        }
    }

    private func checkFolder() throws(FileProblem) { _ = try names() }

    private func names() throws(FileProblem) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw SmallFile.isMissing(folder)
                ? FileProblem("\(folder): there is no such folder")
                : FileProblem("\(folder): the folder cannot be read")
        }
    }
}

// MARK: All of them

extension EnrolledKeys {
    /// How many keys can be used, and what is wrong with the others, and with files whose names are not those of machines.
    func survey() throws(FileProblem) -> (count: Int, problems: [FileProblem]) {
        var (count, problems) = (0, [FileProblem]())
        for name in try names().sorted() where name.hasSuffix(".pem") {
            guard let instance = UInt64(name.dropLast(4)), "\(instance).pem" == name else {
                problems.append(FileProblem("\(folder)/\(name): the name is not the number of an instance"))
                continue
            }
            do throws(FileProblem) {
                if try read(instance) != nil { count += 1 }
            } catch {
                problems.append(error)
            }
        }
        return (count, problems)
    }
}
