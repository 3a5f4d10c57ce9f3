import Findings
import Messages

/// Places of a report as SARIF locations, relative to the repository's root.
struct SARIFPlaces {
    let report: ScanReport

    /// What paths are relative to.
    static let base = "%SRCROOT%"

    /// Where the answer stands, with the resource that it is about.
    func primary(_ finding: Finding) -> SARIFLocation {
        var location = location(finding.location)
        location.logicalLocations = [.init(fullyQualifiedName: finding.address, kind: "resource")]
        return location
    }

    /// Where the value stands and the calls that lead there, outermost first, numbered from 0.
    func related(_ finding: Finding, _ options: ReportOptions) -> [SARIFLocation] {
        var related: [(SourceLocation, Message)] = []
        if let source = finding.source { related.append((source, "the value stands here")) }
        for call in finding.calls { related.append((call.location, "via \(call.address), called here")) }
        return related.enumerated().map { index, entry in
            var location = location(entry.0)
            location.id = index
            location.message = SARIFMessage(options.say(entry.1))
            return location
        }
    }

    /// A place.
    func location(_ place: SourceLocation) -> SARIFLocation {
        SARIFLocation(physicalLocation: .init(artifactLocation: artifact(place.file), region: region(place)))
    }

    /// A file as a whole.
    func location(_ file: String) -> SARIFLocation {
        SARIFLocation(physicalLocation: .init(artifactLocation: artifact(file), region: nil))
    }

    /// Where a file could not be read any further.
    func location(_ file: UnreadFile) -> SARIFLocation {
        let region = SARIFLocation.Region(
            startLine: file.line,
            startColumn: file.column,
            endLine: nil,
            endColumn: nil
        )
        return SARIFLocation(physicalLocation: .init(artifactLocation: artifact(file.file), region: region))
    }

    /// A file.
    func artifact(_ file: String) -> SARIFLocation.Artifact {
        let path = report.pathInRepository(file)
        return .init(uri: RepositoryPath.uri(path), uriBaseId: path.hasPrefix("/") ? nil : Self.base)
    }

    /// The lines and columns of a place.
    func region(_ place: SourceLocation) -> SARIFLocation.Region {
        .init(
            startLine: place.line,
            startColumn: place.column,
            endLine: place.end.line,
            endColumn: place.end.column
        )
    }
}
