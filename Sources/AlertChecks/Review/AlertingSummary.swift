import Findings
public import GKEInventory
import Messages
public import SourceText

/// Puts into inventories what a review says of the alerts in them, for rules that know nothing of filters.
public enum AlertingSummary {
    /// What has to be read of Terraform and of plans for it: what decides whether an alert fires and is heard.
    public static let selection = ResourceSelection(
        AlertingResources.selection.parts.filter { raisers.contains($0.key) || $0.key.hasSuffix("_exclusion") }
            .merging([channelType: .everything, clusterType: .members(["project"])]) { part, _ in part },
        readsExports: false
    )

    private static let channelType = "google_monitoring_notification_channel"
    private static let clusterType = "google_container_cluster"

    /// The types of what raises alerts.
    private static let raisers = AlertingResources.selection.types.filter { type in
        type == "google_monitoring_alert_policy" || type == "google_logging_metric" || type.hasSuffix("_sink")
            || type.hasPrefix("google_scc_")
    }

    /// The inventories, each with what is said about its own alerts; nothing is reviewed where there are none.
    /// - Parameters:
    ///   - inventories: read with ``selection``.
    ///   - sources: the files, to find the very word that is wrong.
    public static func added(to inventories: [Inventory], sources: [String: SourceFile] = [:]) -> [Inventory] {
        guard inventories.contains(where: { $0.resources.contains { raisers.contains($0.type) } }) else {
            return inventories
        }
        let review = AlertReview(inventories, sources: sources)
        let paths = Dictionary(grouping: review.paths.filter(\.isMeantForBoots), by: \.resource.root)
        let isHeard = isHeard(review, inventories)
        return inventories.map { inventory in
            var inventory = inventory
            inventory.alerting = Alerting(paths: (paths[inventory.root] ?? []).map(AlertingPath.init), isHeard: isHeard)
            return inventory
        }
    }

    /// Sinks that only carry logs away do not show that alerts are kept here.
    private static func isHeard(_ review: AlertReview, _ inventories: [Inventory]) -> Alerting.Verdict? {
        let raises = inventories.contains { inventory in
            inventory.resources.contains { raisers.contains($0.type) && !$0.type.hasSuffix("_sink") }
        }
        guard raises || review.paths.contains(where: \.isMeantForBoots) else { return nil }
        let early = review.covered(.earlyBootFailed)
        let late = review.covered(.lateBootFailed)
        switch (early.flag, late.flag) {
        case (true, true): return .yes("a person hears of early and of late boots that failed")
        case (false, false): return .no("no alert that is described here makes a boot that failed reach a person")
        case (false, _): return .no("no alert that is described here makes an early boot that failed reach a person")
        case (_, false): return .no("no alert that is described here makes a late boot that failed reach a person")
        default:
            let reason = early.flag == nil ? early.because : late.because
            return .notDetermined(reason ?? "", [MissingInput(.disputed, "alerts", detail: reason ?? "")])
        }
    }
}

extension AlertingPath {
    /// What a review says of a way.
    init(_ path: AlertPath) {
        let problem = path.problems.first { !$0.isNote && !Self.harmless.contains($0.kind) }
        let fires = Self.fires(path, problem)
        var place = path.evaluators.first?.signal.filterValue ?? path.resource.body["filter"] ?? path.resource.body
        if place.location.file.isEmpty { place = path.resource.body }
        var location = place.location
        if case .no = fires, let problem { location = problem.location }
        self.init(
            kind: Self.kind(path),
            address: path.resource.address,
            fires: fires,
            origin: SettingOrigin(
                location: location,
                source: location == place.location ? place.source : nil,
                calls: path.resource.calls
            )
        )
    }

    /// What is wrong with alerts that fire all the same.
    private static let harmless: Set<String> = [
        "too-wide", "early-only", "late-only", "no-channel", "invalid-channel", "invalid-destination", "stored-only",
    ]

    private static func fires(_ path: AlertPath, _ problem: AlertProblem?) -> Verdict {
        let answers = path.events.map(\.fires)
        if answers.contains(.yes) { return .yes("an event fires it") }
        guard let open = answers.first(where: { $0.flag == nil }) else {
            return .no(problem?.message ?? answers.first?.because ?? "no event fires it")
        }
        let reason = open.because ?? ""
        let missing = path.evaluators.compactMap { $0.signal.filterValue?.missing }.flatMap(\.self)
        let all = missing.isEmpty ? [MissingInput(.disputed, path.name, detail: reason)] : Set(missing).sorted()
        return .notDetermined(reason, all)
    }

    private static func kind(_ path: AlertPath) -> Kind {
        switch path.kind {
        case .sink: .sink
        case .findingNotification: .findingNotification
        default: path.policy == nil ? .unwatchedMetric : .policy
        }
    }
}
