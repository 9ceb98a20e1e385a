# Two commands do everything: `make run` and `make test`. Both say what they are doing.
PYTHON ?= python3

.PHONY: run test proof docs lock clean
run:    ## set up, build, load the demo case, serve on http://127.0.0.1:8000 (another port: make run PORT=8123)
	@$(PYTHON) tools/ready.py run $(if $(PORT),--port $(PORT))
test:   ## set up whatever is missing and run every test
	@$(PYTHON) tools/ready.py test
proof:  ## the same proofs with bigger numbers; takes long
	@$(PYTHON) tools/ready.py proof
docs:   ## draw the map of the house, the state diagrams, the access table and the glossary anew
	@$(PYTHON) tools/ready.py docs
lock:   ## choose versions anew and write the locks
	@$(PYTHON) tools/ready.py lock
clean:  ## forget the environment and what was built; data in var/ stays
	rm -rf .venv frontend/node_modules src/metastyr/web/ui/static/ui
