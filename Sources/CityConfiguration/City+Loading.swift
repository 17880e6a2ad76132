import Foundation

extension City {
  /// Reads a configuration file. Relative paths in it start at its folder.
  ///
  /// - Throws: ``CityError`` naming everything that is wrong with it.
  public static func load(from path: String) throws(CityError) -> City {
    let file = URL(filePath: path)
    let data: Data
    do {
      data = try Data(contentsOf: file)
    } catch {
      throw CityError(file: path, [.init(.unreadable, line: nil)])
    }
    guard let yaml = String(validating: data, as: UTF8.self) else {
      throw CityError(file: path, [.init(.notUTF8, line: nil)])
    }
    let folder = file.deletingLastPathComponent().path(percentEncoded: false)
    return try parse(yaml: yaml, folder: folder, file: path)
  }

  /// Reads the text of a configuration file.
  ///
  /// - Parameters:
  ///   - folder: Where relative paths start.
  ///   - file: What errors call the file.
  /// - Throws: ``CityError`` naming everything that is wrong with it.
  public static func parse(
    yaml: String, folder: String, file: String = "stadtfeed.yaml"
  ) throws(CityError) -> City {
    let problems = ProblemList()
    let city = CityReader(folder: folder, problems: problems).read(yaml)
    guard let city, problems.all.isEmpty else { throw CityError(file: file, problems.all) }
    return city
  }
}
