import Findings
import GKEInventory
import Messages

/// Runs events through one signal.
struct SignalEvaluator {
    let signal: Signal

    /// The project whose logs and metrics the signal sees; nil when it is not known.
    let project: String?
    let resources: AlertingResources

    /// The same signal, if it saw another project.
    func seeing(_ project: String) -> SignalEvaluator {
        SignalEvaluator(signal: signal, project: project, resources: resources)
    }

    /// Whether an event gets through, in all its forms and from every node.
    func answer(_ event: AlertEvent) -> Answer { best(event, answer) }

    /// Whether the filters take the event from some nodes and not from others; with what those have to be.
    func restriction(_ event: AlertEvent) -> Answer? {
        let answer = takes(event)
        return restrictions.contains(answer) ? answer : nil
    }

    /// Whether something gets through that nobody should be woken for.
    func answer(_ event: QuietEvent) -> Answer {
        Answer.best(projects.map { answer(EventCatalogue.form(of: event, in: $0)) })
    }

    /// Whether the filters alone take an event, whatever becomes of it then.
    func takes(_ event: AlertEvent) -> Answer {
        if case .finding(let notification) = signal {
            return FindingEvaluator(notification: notification).answer(event)
        }
        return best(event, taken)
    }

    /// Whether an exclusion takes out what the filters take: each form of the event that they take at all.
    func loses(_ event: AlertEvent, to exclusion: ExclusionEvaluator) -> Bool { loses(event, by: exclusion.takes) }

    /// Whether an exclusion may do that, as far as is known of it.
    func mayLose(_ event: AlertEvent, to exclusion: ExclusionEvaluator) -> Bool {
        loses(event, by: exclusion.mayTake)
    }

    private func loses(_ event: AlertEvent, by takes: (EventForm) -> Bool) -> Bool {
        projects.contains { project in
            let own = EventCatalogue.forms(of: event, in: project).filter { taken($0).flag != false }
            return !own.isEmpty && own.allSatisfy(takes)
        }
    }

    /// The answer for all forms of an event, in that of the projects that may be meant for which it is best.
    private func best(_ event: AlertEvent, _ answer: (EventForm) -> Answer) -> Answer {
        Answer.best(
            projects.map { project in
                Answer.agreement(
                    of: EventCatalogue.forms(of: event, in: project).map(answer),
                    doubt: EventCatalogue.doubt(about: event)
                )
            }
        )
    }

    private func taken(_ form: EventForm) -> Answer {
        if let answer = agreement({ $0.taken(form) }) { return answer }
        switch signal {
        case .logMatch(let match): return match.filter.answer(form)
        case .sink(let sink): return sink.filter.answer(form)
        case .logMetric(let threshold, let name, let metric?):
            return Answer.all([metric.filter.answer(form), watched(threshold, name, metric, form)])
        case .status(let threshold, let metric):
            guard let point = form.series.first(where: { $0.metric == metric }) else {
                return .no("\(metric) does not change with this event")
            }
            return threshold.expression.map { $0.answer { Self.lookup($0, point) } } ?? Self.unreadable(threshold)
        default: return answer(form)
        }
    }

    /// The answer of all that a metric may be; nil where there is one way alone.
    private func agreement(_ answer: (SignalEvaluator) -> Answer) -> Answer? {
        guard case .logMetric(let threshold, let name, let metric?) = signal, !metric.variants.isEmpty else {
            return nil
        }
        let answers = metric.variants.map { variant in
            answer(
                SignalEvaluator(
                    signal: .logMetric(threshold, name: name, variant),
                    project: project,
                    resources: resources
                )
            )
        }
        return Answer.agreement(of: answers, doubt: MissingWords.doubt(metric.resource.openChoices))
    }

    private func watched(
        _ threshold: ThresholdCondition,
        _ name: String,
        _ metric: LogMetric,
        _ form: EventForm
    ) -> Answer {
        guard let expression = threshold.expression else { return Self.unreadable(threshold) }
        return expression.answer { Self.lookup($0, form, type: "logging.googleapis.com/user/\(name)", metric) }
    }

    /// The project whose events are looked at; where it is not known, those that the filters name, and any other.
    private var projects: [String] {
        if let project, !OpenWord.isIn(project) { return [project] }
        var names: [String] = []
        for name in filterTexts.flatMap(NodePlace.projects) where !names.contains(name) { names.append(name) }
        return names.prefix(Self.projectLimit) + [project ?? "own-project"]
    }

    private static let projectLimit = 8

    /// All answers that say what nodes have to be.
    private var restrictions: Set<Answer> {
        Set(
            projects.flatMap { project in
                AlertEvent.allCases.flatMap { EventCatalogue.forms(of: $0, in: project) }.flatMap(narrowings)
            }
        )
    }

    private func narrowings(_ form: EventForm) -> [Answer] {
        var found: [Answer] = []
        if let query = signal.logFilter?.query, case .depends(let part) = query.truth(form) {
            found.append(.restricted(by: part))
        }
        let comparisons = (signal.threshold?.comparisons ?? []).filter { !$0.isOpen }
        return found + comparisons.map { .restricted(by: $0.text) }
    }

    private var filterTexts: [String] {
        [signal.logFilter?.text, signal.threshold?.text].compactMap(\.self)
    }

    private func answer(_ form: EventForm) -> Answer {
        if let answer = agreement({ $0.answer(form) }) { return answer }
        switch signal {
        case .logMatch(let match):
            return Answer.all([match.filter.answer(form), LabelExtractor.answer(to: signal.labelExtractors)])
        case .logMetric(let threshold, let name, let metric): return logMetric(threshold, name, metric, form)
        case .status(let threshold, let metric): return status(threshold, metric, form)
        case .otherMetric(_, let metric): return .no("\(metric) says nothing of this event")
        case .unreadable(let threshold): return Self.unreadable(threshold)
        case .opaque(let name, let block):
            return OpaqueCondition(name, block: block).answer(form, resources)
        case .sink(let sink): return self.sink(sink, form)
        case .finding: return .no("Security Command Center makes no finding of it")
        }
    }

    // MARK: Logs

    private func sink(_ sink: LogSink, _ form: EventForm) -> Answer {
        var answers = [sink.filter.answer(form)]
        if sink.leavesOutChildren {
            answers.append(.no("without include_children the entries of projects below are left out"))
        }
        return Answer.all(answers + sink.exclusions.map { excluded($0, form) })
    }

    /// No when an exclusion takes the event.
    private func excluded(_ filter: LogFilter, _ form: EventForm) -> Answer {
        switch filter.answer(form) {
        case .yes: .no("an exclusion takes the event's entry out")
        case .no: .yes
        case .unknown(let reason): .unknown(reason)
        }
    }

    // MARK: Metrics

    private func logMetric(
        _ threshold: ThresholdCondition,
        _ name: String,
        _ metric: LogMetric?,
        _ form: EventForm
    ) -> Answer {
        guard let metric else { return Answer.all([unknownMetric(name), seenElsewhere(threshold, name, form)]) }
        let counted = LogMetricEvaluator(metric: metric).answer(form)
        return Answer.all([
            counted, watched(threshold, name, metric, form), Self.resourceType(threshold),
            Threshold(condition: threshold).answer(.counter),
        ])
    }

    /// A metric that the input does not have: misspelt where one of nearly the same name is there, else made elsewhere.
    private func unknownMetric(_ name: String) -> Answer {
        if OpenWord.isIn(name) { return .open(OpenWord.names(in: name)) }
        if let absent = resources.absentMetric(name) {
            return .no("\(absent.resource.address) is never made, so there is no metric called '\(name)'")
        }
        let names = resources.metrics.map(\.name)
        if !names.contains(where: { $0.map(OpenWord.isIn) ?? true }), resources.metric(near: name) != nil {
            return .no("there is no metric called '\(name)'")
        }
        return .unknown("the metric '\(name)' is not in this input, and it may count the event's entry")
    }

    /// What the condition itself says of an event that a metric counts of which nothing else is known.
    private func seenElsewhere(_ threshold: ThresholdCondition, _ name: String, _ form: EventForm) -> Answer {
        let watched =
            threshold.expression?.answer { Self.lookup($0, form, type: LogMetric.prefix + name, nil) }
            ?? Self.unreadable(threshold)
        return Answer.all([watched, Self.resourceType(threshold), Threshold(condition: threshold).answer(.unknown)])
    }

    private func status(_ threshold: ThresholdCondition, _ metric: String, _ form: EventForm) -> Answer {
        guard metric == StatusMetric.early || metric == StatusMetric.late else {
            return .no("there is no metric \(metric)")
        }
        let series = form.series.filter { $0.metric == metric }
        guard let point = series.first else { return .no("\(metric) does not change with this event") }
        guard let expression = threshold.expression else { return Self.unreadable(threshold) }
        let watched = expression.answer { Self.lookup($0, point) }
        return Answer.all([
            watched, Self.resourceType(threshold), Threshold(condition: threshold).answer(.gauge(point.value)),
        ])
    }

    /// The API takes no filter that leaves the type of the resource open.
    private static func resourceType(_ threshold: ThresholdCondition) -> Answer {
        if !threshold.namesResourceType, threshold.isOpen { return .open(OpenWord.names(in: threshold.text ?? "")) }
        return threshold.namesResourceType
            ? .yes : .no("Google refuses the condition: its filter names no resource.type")
    }

    private static func unreadable(_ threshold: ThresholdCondition) -> Answer {
        if let text = threshold.text, OpenWord.isIn(text) { return .open(OpenWord.names(in: text)) }
        return .no("the filter of the condition cannot be read or names no metric")
    }
}

extension SignalEvaluator {
    /// What stands under a path of a monitoring filter: a point of a built-in metric.
    static func lookup(_ comparison: FilterComparison, _ point: MetricSeries) -> FieldExpression.Lookup {
        let path = MonitoringPath(comparison)
        switch (path.root, path.label) {
        case ("metric", "type"): return .value(point.metric)
        case ("resource", "type"): return .value("gce_instance")
        case ("project", _): return .varied(point.places.map(\.project))
        case ("metric.labels", "status"): return .value(point.status)
        case ("metric.labels", "instance_name"): return .varied(point.places.map(\.name))
        case ("resource.labels", let label): return instanceLabel(label, point.places)
        case ("metric.labels", _): return .absent
        default: return .unknown("'\(comparison.written)' is not known here")
        }
    }

    private static func instanceLabel(_ label: String, _ places: [NodePlace]) -> FieldExpression.Lookup {
        switch label {
        case "project_id": .varied(places.map(\.project))
        case "zone": .varied(places.map(\.zone))
        case "instance_id": .varied(places.map(\.instance))
        default: .absent
        }
    }

    /// What stands under a path of a monitoring filter: a point that an entry made in a log-based metric.
    static func lookup(
        _ comparison: FilterComparison,
        _ form: EventForm,
        type: String,
        _ metric: LogMetric?
    ) -> FieldExpression.Lookup {
        let path = MonitoringPath(comparison)
        let entries = form.entries.compactMap(LogEntryFields.init)
        func field(_ names: String...) -> FieldExpression.Lookup { .varied(entries.map { $0.value(names) }) }
        switch (path.root, path.label) {
        case ("metric", "type"): return .value(type)
        case ("resource", "type"): return field("resource", "type")
        case ("resource.labels", let label): return field("resource", "labels", label)
        case ("project", _): return field("resource", "labels", "project_id")
        case ("metric.labels", let label):
            guard let extractors = metric?.extractors else { return .unknown("the metric's labels are not known") }
            guard let extractor = extractors.first(where: { $0.name == label })?.value else { return .absent }
            guard let text = extractor.text else { return .unknown("what fills the label \(label) is not known") }
            return LabelExtractor(text).map { extractor in .varied(entries.map(extractor.value)) }
                ?? .unknown("what fills the label \(label) is not read here")
        default: return .unknown("'\(comparison.written)' is not known here")
        }
    }
}

extension FieldExpression.Lookup {
    /// The value where all nodes have the same, else any of them.
    static func varied(_ values: [String?]) -> Self {
        let known = values.compactMap(\.self)
        guard known.count == values.count, let first = known.first else { return .absent }
        return known.allSatisfy { $0 == first } ? .value(first) : .free(known)
    }
}

/// A path of a monitoring filter: `metric.label` and `metric.labels` are the same.
struct MonitoringPath: Hashable {
    let root: String
    let label: String

    init(_ comparison: FilterComparison) {
        let path = comparison.path
        if path.count > 2, path[1] == "label" || path[1] == "labels" {
            root = "\(path[0]).labels"
            label = path[2...].joined(separator: ".")
        } else {
            root = path.first ?? ""
            label = path.dropFirst().joined(separator: ".")
        }
    }
}
