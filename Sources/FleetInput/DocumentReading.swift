import Findings
import GKEExports
import GKEInventory
import JSONSyntax
import Messages
import SourceText
import TerraformInput

/// Reads files that are no configuration: plans, states and exports, recognised by what is in them.
struct DocumentReading {
    /// What is read besides clusters and node pools.
    let selection: ResourceSelection

    private(set) var inventories: [Inventory] = []

    /// How many files held something to judge.
    private(set) var count = 0

    /// What is read of a document, made once for all of them.
    private let members: JSONSelection

    init(_ selection: ResourceSelection = .none) {
        self.selection = selection
        members = DocumentKind.selection(with: selection)
    }

    /// Reads a file; whether it is a plan, a state or an export, or was meant as one.
    mutating func read(_ document: ScannedDocument) -> Bool {
        do throws(FileSystemError) {
            let beginning = try document.beginning(FileBeginning.length)
            guard FileBeginning.mayBeJSON(beginning) else { return refuse(document, beginning) }
        } catch {
            leave(document, error.message)
            return false
        }
        do throws(FileSystemError) {
            if document.isVariableFile { return refuseVariables(document) }
            let contents = DocumentContents(try document.read(), document.files, selection: selection, members)
            return take(contents, of: document)
        } catch {
            if isRecognised(beginningOf: document) {
                refuse(document, error.message)
            } else {
                leave(document, error.message)
            }
            return false
        }
    }

    private mutating func take(_ contents: DocumentContents, of document: ScannedDocument) -> Bool {
        guard contents.isRecognised || (document.isNamed && contents.isEmptyList) else {
            if let fault = contents.fault {
                document.files.note(fault, in: contents.source)
                return true
            }
            if document.isNamed {
                document.files.note(contents.refusal, in: contents.source)
            } else {
                document.files.passOver(shown: document.shown, contents.refusal.message)
            }
            return false
        }
        if contents.isRead || contents.isEmptyList { count += 1 }
        inventories += contents.inventories
        return true
    }

    /// Says why a file is not read that does not begin like JSON; whether it was meant as a document.
    private func refuse(_ document: ScannedDocument, _ beginning: [UInt8]) -> Bool {
        let fault = MeantDocument.fault(inBeginning: beginning) { () throws(FileSystemError) in try document.read() }
        if let fault {
            refuse(document, fault.message)
        } else if document.isNamed {
            refuse(document, FileBeginning.advice(beginning))
        }
        return fault != nil
    }

    /// Says of a file of variables that it is a plan, when it is one.
    private func refuseVariables(_ document: ScannedDocument) -> Bool {
        guard let bytes = try? document.beginning(1 << 16) else { return false }
        let source = SourceFile(path: document.shown, bytes: bytes)
        var stream = JSONStream(bytes, selecting: TerraformDocument.selection(), limits: DocumentContents.limits)
        guard let node = stream.next() ?? stream.unfinished, let kind = TerraformDocument.kinds(of: node).first else {
            return false
        }
        document.files.note(kind.misplaced(node, under: ".tfvars.json"), in: source)
        return true
    }

    /// Whether a file that is too large to be read is one of those that are.
    private func isRecognised(beginningOf document: ScannedDocument) -> Bool {
        guard let bytes = try? document.beginning(1 << 16) else { return false }
        var stream = JSONStream(
            bytes,
            selecting: DocumentKind.selection(with: selection),
            limits: DocumentContents.limits
        )
        while let node = stream.next() {
            if !DocumentKind.all(of: node, with: selection).isEmpty { return true }
        }
        return stream.unfinished.map { !DocumentKind.all(of: $0, with: selection).isEmpty } ?? false
    }

    private func leave(_ document: ScannedDocument, _ reason: Message) {
        if document.isNamed { refuse(document, reason) } else { document.files.passOver(shown: document.shown, reason) }
    }

    private func refuse(_ document: ScannedDocument, _ reason: Message) {
        document.files.note(UnreadFile(file: document.shown, error: reason))
    }
}
