import Foundation
import Storage
import Yams

/// Makes a city of the text of its configuration file.
struct CityReader {
  let folder: String
  let problems: ProblemList

  private static let keys = [
    "city", "publisher", "contact", "language", "timeZone", "site", "tag", "database", "output",
    "rights", "entriesPerFeed", "sections", "partners", "digest", "fetching",
    "topics", "rules", "retention",
  ]

  /// Nil where something without which there is no city is missing; the
  /// problems say what.
  func read(_ yaml: String) -> City? {
    guard let root = compose(yaml) else { return nil }
    let name = "stadtfeed.yaml"
    guard let fields = Fields(root, called: name, allowed: Self.keys, problems: problems) else {
      return nil
    }
    let values = ValueReader(folder: folder, problems: problems)
    let language = values.language(fields, required: true)
    let lists = ListReader(values: values, problems: problems)
    let city = fields.required("city")
    let publisher = fields.required("publisher")
    let contact = fields.required("contact")
    let timeZone = values.timeZone(fields)
    let site = values.site(fields)
    let tag = values.tag(fields)
    let database = fields.required("database").map(values.path)
    let output = fields.required("output").map(values.path)
    let sections = lists.sections(fields, language: language ?? "de")
    let partners = lists.partners(fields, sections: sections)
    let ruleReader = RuleReader(lists: lists, problems: problems)
    let topics = ruleReader.topics(fields)
    let rules = ruleReader.rules(
      fields, sections: sections, topics: topics, partners: partners)
    let digest = lists.digest(fields)
    let fetching = FetchingReader(problems: problems).policy(
      fields, contact: site?.absoluteString ?? "")
    let rights = fields.text("rights")
    let entriesPerFeed = fields.count("entriesPerFeed") ?? 50
    guard let city, let publisher, let contact, let language, let timeZone, let site, let tag,
      let database, let output, let digest
    else { return nil }
    return City(
      city: city, publisher: publisher, contact: contact, language: language,
      timeZone: timeZone, site: site, tag: tag, database: database, output: output,
      rights: rights, entriesPerFeed: entriesPerFeed, sections: sections, partners: partners,
      digest: digest, fetching: fetching, topics: topics, rules: rules)
  }

  private func compose(_ yaml: String) -> Node? {
    do {
      // All values are texts, or nothing: that a scalar looks like a number or
      // a date is not asked for.
      if let root = try Yams.compose(yaml: yaml, Resolver.basic.appending(.null)) { return root }
      problems.add(.notKeysAndValues("stadtfeed.yaml"), line: 1)
    } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
      problems.add(.duplicateKey(duplicates.first ?? ""), line: context.mark.line)
    } catch YamlError.scanner(_, let problem, let mark, _) {
      problems.add(.syntax(problem), line: mark.line)
    } catch YamlError.parser(_, let problem, let mark, _) {
      problems.add(.syntax(problem), line: mark.line)
    } catch YamlError.composer(_, let problem, let mark, _) {
      problems.add(.syntax(problem), line: mark.line)
    } catch YamlError.reader(let problem, _, _, _) {
      problems.add(.syntax(problem), line: nil)
    } catch {
      problems.add(.syntax("\(error)"), line: nil)
    }
    return nil
  }
}
