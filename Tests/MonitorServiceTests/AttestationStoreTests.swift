import Attestation
import Foundation
import MonitorConfiguration
import SourceText
import Synchronization
import TestSupport
import Testing

@testable import MonitorService

/// The files that evidence is judged by, as they change.
struct AttestationStoreTests {
    private func store(in folder: String) throws -> AttestationStore {
        let text = "attestation:\n  references: \(folder)/references\n  roots: \(folder)/roots\n"
        let configuration = try MonitorConfiguration(SourceFile(path: "\(folder)/monitor.yaml", text: text))
        return try AttestationStore(configuration.attestation)
    }

    private func withFiles(_ test: (String, [String: String]) throws -> Void) throws {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            for name in ["references", "roots"] {
                try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
            }
            let references = try ProvingMachine.references()
            try PackageFolder.write(references, to: "\(folder)/references")
            try test(folder, references)
        }
    }

    @Test func aFileThatCannotBeUsedIsSaidOnceAndThoseBeforeStay() throws {
        try withFiles { folder, references in
            let store = try store(in: folder)
            let known = store.rules.value.references.values.count
            #expect(known > 0)
            #expect(store.refresh() == .unchanged)
            try PackageFolder.write(["broken.yaml": "\nkernel: ["], to: "\(folder)/references")
            guard case .refused(let reason) = store.refresh() else { Issue.record("taken"); return }
            #expect("\(reason)".hasPrefix("\(folder)/references/broken.yaml:"), "\(reason)")
            #expect(store.refresh() == .unchanged, "it is said once")
            #expect(store.rules.value.references.values.count == known)
            try PackageFolder.write(["root.pem": "no certificate"], to: "\(folder)/roots")
            try FileManager.default.removeItem(atPath: "\(folder)/references/broken.yaml")
            guard case .refused(let other) = store.refresh() else { Issue.record("taken"); return }
            #expect("\(other)".hasPrefix("\(folder)/roots/root.pem: "), "\(other)")
            try FileManager.default.removeItem(atPath: "\(folder)/roots/root.pem")
            #expect(store.refresh() == .unchanged, "what is in use is nothing new")
        }
    }

    @Test func whatIsNewIsUsedAndWhatIsGoneIsNot() throws {
        try withFiles { folder, references in
            let store = try store(in: folder)
            let known = store.rules.value.references.values.count
            let gone = try #require(references.keys.first)
            try FileManager.default.removeItem(atPath: "\(folder)/references/\(gone)")
            #expect(store.refresh() == .renewed)
            #expect(store.rules.value.references.values.count < known)
            try PackageFolder.write(references, to: "\(folder)/references")
            #expect(store.refresh() == .renewed)
            #expect(store.rules.value.references.values.count == known)
        }
    }

    @Test func referencesThatAreAllGoneAreAMistake() throws {
        try withFiles { folder, references in
            let store = try store(in: folder)
            for name in references.keys { try FileManager.default.removeItem(atPath: "\(folder)/references/\(name)") }
            guard case .refused(let reason) = store.refresh() else { Issue.record("taken"); return }
            #expect("\(reason)".hasPrefix("\(folder)/references: no approved reference is left"), "\(reason)")
            #expect(store.rules.value.approvedCount > 0)
            #expect(try self.store(in: folder).rules.value.approvedCount == 0, "at a start they may be")
        }
    }

    @Test func aKeyThatCannotBeUsedIsToldOnce() throws {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            let told = Mutex<[String]>([])
            try PackageFolder.write(["7.pem": ProvingMachine().pem, "8.pem": "what", "x.pem": ""], to: folder)
            let keys = try EnrolledKeys(in: folder) { problem in told.withLock { $0.append("\(problem.message)") } }
            #expect(try keys.key(of: 7) != nil)
            #expect(try keys.key(of: 9) == nil)
            for _ in 0..<3 { #expect(throws: FileProblem.self) { try keys.key(of: 8) } }
            #expect(told.withLock { $0.count } == 1)
            #expect(told.withLock { $0.first?.hasPrefix("\(folder)/8.pem: ") } == true)
            let survey = try keys.survey()
            #expect(survey.count == 1 && survey.problems.count == 2, "\(survey)")
            try FileManager.default.removeItem(atPath: "\(folder)/8.pem")
            try FileManager.default.createSymbolicLink(atPath: "\(folder)/8.pem", withDestinationPath: "nowhere")
            #expect(throws: FileProblem.self, "a link that leads nowhere is no machine without a key") {
                try keys.key(of: 8)
            }
            #expect(told.withLock { $0.count } == 2)
            for name in ["7.pem", "8.pem", "x.pem"] { try FileManager.default.removeItem(atPath: "\(folder)/\(name)") }
            for machine in 10..<20 { #expect(throws: FileProblem.self) { try keys.key(of: UInt64(machine)) } }
            #expect(told.withLock { $0.count } == 3, "a folder that lost its keys is told once, whoever asks")
            #expect(try EnrolledKeys(in: folder).key(of: 9) == nil, "at a start there may be none")
            try FileManager.default.removeItem(atPath: folder)
            #expect(throws: FileProblem.self) { try keys.key(of: 9) }
            #expect(throws: FileProblem.self) { try EnrolledKeys(in: folder) }
        }
    }

    @Test func aFolderThatIsNotThereIsRefusedAtTheStart() throws {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            let error = #expect(throws: FileProblem.self) { try store(in: folder) }
            #expect(error.map { "\($0.message)" } == "\(folder)/references: there is no such folder")
        }
    }
}
