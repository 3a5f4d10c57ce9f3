import Attestation
import Foundation
import MonitorConfiguration
import SourceText
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
            #expect(store.rules.refresh() == .unchanged)
            try PackageFolder.write(["broken.yaml": "\nkernel: ["], to: "\(folder)/references")
            guard case .refused(let reason) = store.rules.refresh() else { Issue.record("taken"); return }
            #expect("\(reason)".hasPrefix("\(folder)/references/broken.yaml:"), "\(reason)")
            #expect(store.rules.refresh() == .unchanged, "it is said once")
            #expect(store.rules.value.references.values.count == known)
            try PackageFolder.write(["root.pem": "no certificate"], to: "\(folder)/roots")
            try FileManager.default.removeItem(atPath: "\(folder)/references/broken.yaml")
            guard case .refused(let other) = store.rules.refresh() else { Issue.record("taken"); return }
            #expect("\(other)".hasPrefix("\(folder)/roots/root.pem: "), "\(other)")
            try FileManager.default.removeItem(atPath: "\(folder)/roots/root.pem")
            #expect(store.rules.refresh() == .unchanged, "what is in use is nothing new")
        }
    }

    @Test func whatIsNewIsUsedAndWhatIsGoneIsNot() throws {
        try withFiles { folder, references in
            let store = try store(in: folder)
            for name in references.keys { try FileManager.default.removeItem(atPath: "\(folder)/references/\(name)") }
            #expect(store.rules.refresh() == .renewed)
            #expect(store.rules.value.references.values.isEmpty)
            try PackageFolder.write(references, to: "\(folder)/references")
            #expect(store.rules.refresh() == .renewed)
            #expect(!store.rules.value.references.values.isEmpty)
        }
    }

    @Test func aFolderThatIsNotThereIsRefusedAtTheStart() throws {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            let error = #expect(throws: FileProblem.self) { try store(in: folder) }
            #expect(error.map { "\($0.message)" } == "\(folder)/references: there is no such folder")
        }
    }
}
