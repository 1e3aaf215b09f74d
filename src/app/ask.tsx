import { render } from 'preact'

const desk = document.getElementById('desk')
if (desk) render(<h1>Elevenses</h1>, desk)
