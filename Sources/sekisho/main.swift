import SekishoApp

SekishoCommand.start()
